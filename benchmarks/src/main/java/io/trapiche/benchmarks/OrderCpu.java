package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.contestant.CpuContestant;
import io.trapiche.benchmarks.load.OrderKind;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Cpu;
import io.trapiche.benchmarks.process.SpanSink;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** CPU time of the service's process for an order. */
final class OrderCpu implements Benchmark {

    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public String purpose() {
        return "CPU of the service for a whole order and for an accepted one";
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "orders",
                "intake-orders",
                "rounds",
                "warm-ups",
                "in-flight",
                Builds.BESIDE,
                Builds.TRACES,
                Builds.METRICS);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        try (SpanSink collector = SpanSink.start()) {
            run(builds(options, collector), options, workspace, report);
        }
    }

    private static List<Build> builds(Options options, SpanSink collector) {
        if (options.has(Builds.TRACES)) {
            return Builds.withTraces(collector.endpoint());
        }
        return options.has(Builds.METRICS) ? Builds.withMetrics() : options.builds();
    }

    private static void run(List<Build> builds, Options options, Workspace workspace, Report report)
            throws Exception {
        int inFlight = Math.max(1, options.number("in-flight", 16));
        for (OrderKind kind : OrderKind.values()) {
            int orders = orders(kind, options);
            report.title("CPU: " + kind.description());
            try (Contest<CpuContestant> contest =
                    Contest.start(
                            builds,
                            workspace,
                            report,
                            (build, own) -> CpuContestant.start(kind, build, own))) {
                Comparison.tell(
                        report,
                        contest.rounds(
                                options.number("warm-ups", 3),
                                options.number("rounds", 6),
                                (one, round) -> one.used(round, orders, inFlight)),
                        figures(orders));
            }
        }
    }

    private static int orders(OrderKind kind, Options options) {
        return Math.max(
                1,
                options.number(
                        kind.option(),
                        switch (kind) {
                            case WHOLE -> 400;
                            case ACCEPTED -> 4_000;
                        }));
    }

    private static List<Figure<Cpu>> figures(int orders) {
        return List.of(
                new Figure<>("service, ms/order", 2, cpu -> millis(cpu.service()) / orders),
                new Figure<>("PostgreSQL, ms/order", 2, cpu -> millis(cpu.postgres()) / orders));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
