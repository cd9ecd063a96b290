package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Load.Turn;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import io.trapiche.benchmarks.report.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** P1: orders taken in per second, over the floor's. */
final class IntakeRatio implements Benchmark {

    private static final double WOBBLE_ALLOWED = 0.10;

    @Override
    public String name() {
        return "p1";
    }

    @Override
    public String purpose() {
        return "acknowledged PlaceOrder/s over a bare gRPC and JDBC floor";
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "pairs",
                "self-pairs",
                "seconds",
                "warm-up",
                "first-warm-up",
                "in-flight",
                "settle",
                "intake-only");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        boolean intakeOnly = options.has("intake-only");
        report.progress("starting the service and the floor");
        try (Service service =
                        intakeOnly
                                ? workspace.service("--trapiche.background=false")
                                : workspace.service();
                Database statistics = service.statistics();
                Contestants contestants = Contestants.start(workspace, service, options)) {
            report.title("P1: orders acknowledged" + (intakeOnly ? ", intake only" : ""));
            MachineFacts.tell(report, statistics, workspace.folder());
            contestants.warmUp(options.seconds("first-warm-up", 15), report);
            againstItself(contestants, options, report);
            pairs(contestants, options, report);
        }
    }

    private static void againstItself(Contestants contestants, Options options, Report report)
            throws InterruptedException {
        int pairs = options.number("self-pairs", 3);
        if (pairs == 0) {
            return;
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 1; i <= pairs; i++) {
            report.progress("floor against itself, pair " + i + " of " + pairs);
            Entry first = contestants.floor();
            Entry second = contestants.floor();
            ratios.add(first.turn().perSecond() / second.turn().perSecond());
        }
        Samples samples = new Samples(ratios);
        report.line("Floor against itself: " + samples.summary() + "; " + verdict(samples) + ".");
        report.line("");
    }

    private static String verdict(Samples samples) {
        return samples.wobble() > WOBBLE_ALLOWED
                ? "it wobbles by more than 10 %, so this machine is too noisy for what follows"
                : "it wobbles by less than 10 %";
    }

    private static void pairs(Contestants contestants, Options options, Report report)
            throws InterruptedException {
        int pairs = Math.max(1, options.number("pairs", 5));
        List<Double> ratios = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= pairs; i++) {
            report.progress("pair " + i + " of " + pairs);
            Entry service = contestants.service();
            Entry floor = contestants.floor();
            double ratio = service.turn().perSecond() / floor.turn().perSecond();
            ratios.add(ratio);
            rows.add(row(i, "service", service, Report.decimal(ratio, 3)));
            rows.add(row(i, "floor", floor, ""));
        }
        report.table(
                List.of(
                        "pair",
                        "who",
                        "orders/s",
                        "ratio",
                        "p50 ms",
                        "p99 ms",
                        "failed",
                        "CPU ms/order",
                        "then quiet after"),
                rows);
        report.line("Median of the ratios: **" + new Samples(ratios).summary() + "**");
    }

    private static List<String> row(int pair, String who, Entry entry, String ratio) {
        Turn turn = entry.turn();
        return List.of(
                Integer.toString(pair),
                who,
                Report.decimal(turn.perSecond(), 0),
                ratio,
                Report.millis(turn.latency().getValueAtPercentile(50)),
                Report.millis(turn.latency().getValueAtPercentile(99)),
                Long.toString(turn.failed()),
                Report.decimal(entry.cpu().toNanos() / 1e6 / Math.max(1, turn.answered()), 3),
                entry.quiet());
    }

    /**
     * A turn of one of the two.
     *
     * @param cpu its process used in the turn, warm-up included
     * @param quiet how long its background work went on afterwards
     */
    record Entry(Turn turn, Duration cpu, String quiet) {}
}
