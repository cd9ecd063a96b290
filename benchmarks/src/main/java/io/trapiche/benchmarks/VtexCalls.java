package io.trapiche.benchmarks;

import io.trapiche.benchmarks.contestant.CallsOfOrders;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** P8: calls of VTEX's API per order that reached invoiced, as VTEX's side counts them. */
final class VtexCalls implements Benchmark {

    static final String HOOK = "--trapiche.vtex.hook-enabled=true";

    @Override
    public String name() {
        return "vtex-calls";
    }

    @Override
    public String purpose() {
        return "VTEX calls per completed order";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "in-flight", "hook");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 200));
        String[] settings = options.has("hook") ? new String[] {HOOK} : new String[0];
        report.progress("starting the service");
        try (Service service = workspace.service(settings);
                Database statistics = service.statistics()) {
            report.title("P8: VTEX calls per completed order");
            MachineFacts.tell(report, statistics, workspace.folder());
            report.progress(orders + " orders");
            int inFlight = Math.max(1, options.number("in-flight", 16));
            tell(report, CallsOfOrders.count(service, orders, inFlight));
        }
    }

    private static void tell(Report report, CallsOfOrders counted) {
        report.line(
                "%d orders, all invoiced after %d ms."
                        .formatted(counted.orders(), counted.invoiced().toMillis()));
        report.line("");
        List<List<String>> rows = new ArrayList<>();
        new TreeMap<>(counted.calls())
                .forEach(
                        (route, counts) ->
                                rows.add(
                                        List.of(
                                                route,
                                                decimal(counted.perOrder(route)),
                                                new TreeMap<>(counts).toString())));
        rows.add(
                List.of(
                        "all but reads of the feed",
                        decimal(counted.perOrderWithoutReadsOfTheFeed()),
                        ""));
        rows.add(List.of("**all**", "**" + decimal(counted.perOrder()) + "**", ""));
        report.table(List.of("call", "per order", "answers by status"), rows);
    }

    private static String decimal(double calls) {
        return Report.decimal(calls, 2);
    }
}
