package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.contestant.WholeContestant;
import io.trapiche.benchmarks.load.Pace;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.Set;

/** Whole orders per second over all edges, and what they cost. */
final class WholeOrder implements Benchmark {

    private static final String RATE = "rate";

    @Override
    public String name() {
        return "whole";
    }

    @Override
    public String purpose() {
        return "orders per second to invoiced over all edges, with CPU by process";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "in-flight", RATE, "seconds", "rounds", "warm-ups", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        try (Contest<WholeContestant> contest =
                Contest.start(options.builds(), workspace, report, WholeContestant::start)) {
            report.title("Whole orders, " + load(options));
            MachineFacts.tell(report, contest.first().site(), workspace);
            Comparison.tell(
                    report,
                    contest.rounds(
                            options.number("warm-ups", 2),
                            options.number("rounds", 6),
                            turn(options)),
                    options.has(RATE) ? WholeFigures.OPEN : WholeFigures.CLOSED);
        }
    }

    private static Contest.Turn<WholeContestant, WholeContestant.Turn> turn(Options options) {
        if (options.has(RATE)) {
            Pace pace = pace(options);
            return (one, round) -> one.open(round, pace);
        }
        int orders = orders(options);
        int onTheirWay = onTheirWay(options);
        return (one, round) -> one.closed(round, orders, onTheirWay);
    }

    private static String load(Options options) {
        return options.has(RATE)
                ? "open load: %d/s for %d s"
                        .formatted(pace(options).perSecond(), pace(options).time().toSeconds())
                : "closed load: %d orders, %d on their way at a time"
                        .formatted(orders(options), onTheirWay(options));
    }

    private static Pace pace(Options options) {
        return new Pace(
                Math.max(1, options.number(RATE, 50)),
                Duration.ofSeconds(Math.max(1, options.number("seconds", 20))));
    }

    private static int orders(Options options) {
        return Math.max(1, options.number("orders", 400));
    }

    private static int onTheirWay(Options options) {
        return Math.max(1, options.number("in-flight", 64));
    }
}
