package io.trapiche.benchmarks;

import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import io.trapiche.benchmarks.report.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CPU time of the service's process for an order, beside the build before. */
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
        return Set.of("orders", "intake-orders", "rounds", "warm-ups", "in-flight", Builds.BEFORE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        for (CpuContestant.Kind kind : CpuContestant.Kind.values()) {
            report.title("CPU of the service's process: " + kind.description());
            try (CpuContestants contestants =
                    CpuContestants.start(kind, Builds.of(options), workspace, report)) {
                tell(rounds(contestants, kind, options, report), contestants.names(), report);
            }
        }
    }

    /** In each round every build does the same, one after the other. */
    private static List<List<Double>> rounds(
            CpuContestants contestants, CpuContestant.Kind kind, Options options, Report report)
            throws InterruptedException {
        int orders = Math.max(1, options.number(kind.option(), kind.orders()));
        int inFlight = Math.max(1, options.number("in-flight", 16));
        for (int i = 0; i < options.number("warm-ups", 3); i++) {
            report.progress("warm-up: " + contestants.round(orders, inFlight));
        }
        List<List<Double>> rounds = new ArrayList<>();
        for (int i = 0; i < Math.max(1, options.number("rounds", 6)); i++) {
            rounds.add(contestants.round(orders, inFlight));
            report.progress("round: " + rounds.getLast());
        }
        return rounds;
    }

    private static void tell(List<List<Double>> rounds, List<String> names, Report report) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int build = i;
            rows.add(
                    List.of(
                            names.get(i),
                            summary(rounds.stream().map(round -> round.get(build)).toList()),
                            summary(
                                    rounds.stream()
                                            .map(round -> round.get(build) / round.getFirst())
                                            .toList())));
        }
        report.table(List.of("build", "ms/order", "over the first of the same round"), rows);
    }

    private static String summary(List<Double> values) {
        return new Samples(values).summary();
    }
}
