package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.beside.Rounds;
import io.trapiche.benchmarks.contestant.Cost;
import io.trapiche.benchmarks.report.Counters;
import io.trapiche.benchmarks.report.Report;
import io.trapiche.benchmarks.report.Samples;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Shows what orders cost: with and without what the service does anyway. */
final class CostTable {

    private static final int SHOWN = 25;
    private static final int LENGTH = 110;

    private static final List<Figure<Cost>> FIGURES =
            Stream.of(
                            figure("commits", 2, Counters::commits),
                            figure("rollbacks", 2, Counters::rollbacks),
                            figure("statements", 2, Counters::statementsInAll),
                            figure("WAL bytes", 0, Counters::walBytes),
                            figure("WAL records", 1, Counters::walRecords),
                            figure("WAL full-page images", 2, Counters::walPageImages),
                            Stream.of(
                                    new Figure<Cost>("events", 2, CostTable::events),
                                    new Figure<Cost>(
                                            "payload bytes of events", 0, CostTable::payload),
                                    new Figure<Cost>(
                                            "WAL bytes over payload bytes, without idle work",
                                            2,
                                            cost ->
                                                    cost.perOrderWithoutIdle(Counters::walBytes)
                                                            / payload(cost))))
                    .flatMap(part -> part)
                    .toList();

    private CostTable() {}

    static void tell(Report report, Rounds<Cost> rounds) {
        report.line("Per order:");
        report.line("");
        Comparison.tell(report, rounds, FIGURES);
        for (int build = 0; build < rounds.builds().size(); build++) {
            statements(report, rounds.builds().get(build), rounds.of(build));
        }
    }

    private static Stream<Figure<Cost>> figure(
            String what, int digits, ToLongFunction<Counters> figure) {
        return Stream.of(
                new Figure<>(what, digits, cost -> cost.perOrder(figure)),
                new Figure<>(
                        what + ", without idle work",
                        digits,
                        cost -> cost.perOrderWithoutIdle(figure)));
    }

    private static double events(Cost cost) {
        return (double) cost.events().count() / cost.orders();
    }

    private static double payload(Cost cost) {
        return (double) cost.events().payloadBytes() / cost.orders();
    }

    private static void statements(Report report, String build, List<Cost> costs) {
        report.table(
                List.of("statement of " + build, "per order", "without idle work"),
                costs.stream()
                        .flatMap(cost -> cost.all().statements().keySet().stream())
                        .distinct()
                        .map(query -> Line.of(query, costs))
                        .sorted(Comparator.comparingDouble(Line::counted).reversed())
                        .limit(SHOWN)
                        .map(Line::cells)
                        .toList());
    }

    /** Medians of one statement. */
    private record Line(String query, double counted, double withoutIdle) {

        static Line of(String query, List<Cost> costs) {
            ToLongFunction<Counters> calls =
                    counters -> counters.statements().getOrDefault(query, 0L);
            return new Line(
                    query,
                    median(costs, cost -> cost.perOrder(calls)),
                    median(costs, cost -> cost.perOrderWithoutIdle(calls)));
        }

        private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
            return new Samples(costs.stream().map(figure::applyAsDouble).toList()).median();
        }

        List<String> cells() {
            return List.of(
                    "`" + shortened() + "`",
                    Report.decimal(counted, 2),
                    Report.decimal(withoutIdle, 2));
        }

        private String shortened() {
            String line = query.replaceAll("\\s+", " ").replace("|", "\\|").strip();
            return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
        }
    }
}
