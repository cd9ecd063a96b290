package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.contestant.LagContestant;
import io.trapiche.benchmarks.contestant.LagTurn;
import io.trapiche.benchmarks.load.Pace;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** P3: from the answer to PlaceOrder until an ERP's consumer can see the order. */
final class ExportLag implements Benchmark {

    private static final List<Figure<LagTurn>> FIGURES =
            List.of(
                    percentile("PlaceOrder until answered", 50, LagTurn::answer),
                    percentile("PlaceOrder until answered", 99, LagTurn::answer),
                    percentile("answered until visible", 50, LagTurn::visible),
                    percentile("answered until visible", 99, LagTurn::visible),
                    percentile("answered until visible", 100, LagTurn::visible),
                    percentile("floor: one row committed", 50, LagTurn::committed),
                    percentile("floor: one row committed", 99, LagTurn::committed),
                    percentile("floor: one transaction produced", 50, LagTurn::produced),
                    percentile("floor: one transaction produced", 99, LagTurn::produced),
                    new Figure<>(
                            "p99 of the lag over the sum of the floors' p99",
                            2,
                            LagTurn::overFloors),
                    new Figure<>("not taken", 0, LagTurn::failed),
                    new Figure<>("never seen", 0, LagTurn::unseen));

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public String purpose() {
        return "from PlaceOrder's answer to visible in Kafka";
    }

    @Override
    public Set<String> options() {
        return Set.of("rate", "seconds", "rounds", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        Pace pace =
                new Pace(
                        Math.max(1, options.number("rate", 50)),
                        Duration.ofSeconds(Math.max(2, options.number("seconds", 20))));
        try (Contest<LagContestant> contest =
                Contest.start(
                        options.builds(),
                        workspace,
                        report,
                        (build, own) -> LagContestant.start(pace, build, own))) {
            report.title("P3: from answered to visible");
            MachineFacts.tell(report, contest.first().site(), workspace);
            report.line(
                    "%d orders at %d/s; floors at the same rate, half before and half after."
                            .formatted(pace.beats(), pace.perSecond()));
            report.line("");
            Comparison.tell(
                    report,
                    contest.rounds(
                            0, options.number("rounds", 1), (one, round) -> one.turn(round, pace)),
                    FIGURES);
        }
    }

    private static Figure<LagTurn> percentile(
            String what, int percentile, Function<LagTurn, Histogram> times) {
        return new Figure<>(
                "%s, p%d, ms".formatted(what, percentile),
                2,
                turn -> times.apply(turn).getValueAtPercentile(percentile) / 1e6);
    }
}
