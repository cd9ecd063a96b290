package io.trapiche.benchmarks;

import io.trapiche.benchmarks.OrderCost.Cost;
import io.trapiche.benchmarks.report.Counters;
import io.trapiche.benchmarks.report.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Shows what orders cost: with and without what the service does anyway. */
final class CostTable {

    private static final int SHOWN = 25;
    private static final int LENGTH = 110;

    private CostTable() {}

    static void tell(Report report, String title, int orders, Cost cost) {
        report.line("**" + title + "** (" + orders + " orders)");
        report.line("");
        double payload = (double) cost.events().payloadBytes() / orders;
        report.table(
                List.of("per order", "counted", "without idle work"),
                List.of(
                        row("commits", cost, orders, Counters::commits),
                        row("rollbacks", cost, orders, Counters::rollbacks),
                        row("statements", cost, orders, Counters::statementsInAll),
                        row("WAL bytes", cost, orders, Counters::walBytes),
                        row("WAL records", cost, orders, Counters::walRecords),
                        row("WAL full-page images", cost, orders, Counters::walPageImages),
                        plain("events", (double) cost.events().count() / orders, 2),
                        plain("payload bytes of events", payload, 0),
                        walRatio(cost, orders, payload)));
        statements(report, orders, cost);
    }

    private static List<String> row(
            String what, Cost cost, int orders, ToLongFunction<Counters> figure) {
        double all = figure.applyAsLong(cost.all());
        double idle = figure.applyAsLong(cost.idle()) * cost.idleShare();
        return List.of(
                what, Report.decimal(all / orders, 2), Report.decimal((all - idle) / orders, 2));
    }

    private static List<String> plain(String what, double value, int digits) {
        return List.of(what, Report.decimal(value, digits), "");
    }

    private static List<String> walRatio(Cost cost, int orders, double payload) {
        double all = (double) cost.all().walBytes() / orders / payload;
        double idle = cost.idle().walBytes() * cost.idleShare() / orders / payload;
        return List.of(
                "WAL bytes over payload bytes",
                Report.decimal(all, 2),
                "**" + Report.decimal(all - idle, 2) + "**");
    }

    private static void statements(Report report, int orders, Cost cost) {
        Map<String, Long> idle = cost.idle().statements();
        report.table(
                List.of("statement", "per order", "without idle work"),
                cost.all().statements().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(SHOWN)
                        .map(
                                entry ->
                                        List.of(
                                                "`" + shortened(entry.getKey()) + "`",
                                                Report.decimal(
                                                        (double) entry.getValue() / orders, 2),
                                                Report.decimal(
                                                        (entry.getValue()
                                                                        - idle.getOrDefault(
                                                                                        entry
                                                                                                .getKey(),
                                                                                        0L)
                                                                                * cost.idleShare())
                                                                / orders,
                                                        2)))
                        .toList());
    }

    private static String shortened(String query) {
        String line = query.replaceAll("\\s+", " ").replace("|", "\\|").strip();
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
    }
}
