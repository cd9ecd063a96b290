package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.SandboxControl;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import io.trapiche.local.ScriptedErp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** P8: calls of VTEX's API per order that reached invoiced, as VTEX's side counts them. */
final class VtexCalls implements Benchmark {

    private static final Duration INVOICED = Duration.ofMinutes(10);
    private static final String READS_OF_THE_FEED = "read-feed";

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
        return Set.of("orders", "in-flight");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 200));
        report.progress("starting the service");
        try (Service service = workspace.service();
                Database statistics = service.statistics();
                SandboxControl sandbox = service.sandbox();
                Quiet quiet = Quiet.of(service);
                Journeys journeys = new Journeys(service);
                ScriptedErp _ = Journeys.erp(service)) {
            report.title("P8: VTEX calls per completed order");
            MachineFacts.tell(report, statistics, workspace.folder());
            var _ = quiet.await(INVOICED);
            report.progress(orders + " orders");
            Map<String, Map<Integer, Long>> before = sandbox.calls(Service.ACCOUNT);
            long began = System.nanoTime();
            journeys.place("order-", orders, Math.max(1, options.number("in-flight", 16)));
            journeys.awaitInvoiced(orders, INVOICED);
            Duration invoiced = Duration.ofNanos(System.nanoTime() - began);
            var _ = quiet.await(INVOICED);
            tell(report, orders, invoiced, since(before, sandbox.calls(Service.ACCOUNT)));
        }
    }

    private static Map<String, Map<Integer, Long>> since(
            Map<String, Map<Integer, Long>> before, Map<String, Map<Integer, Long>> after) {
        Map<String, Map<Integer, Long>> more = new TreeMap<>();
        after.forEach(
                (route, counts) -> {
                    Map<Integer, Long> left = new HashMap<>(counts);
                    before.getOrDefault(route, Map.of())
                            .forEach((status, calls) -> left.merge(status, -calls, Long::sum));
                    left.values().removeIf(calls -> calls == 0);
                    more.put(route, left);
                });
        return more;
    }

    private static void tell(
            Report report, int orders, Duration invoiced, Map<String, Map<Integer, Long>> calls) {
        report.line("%d orders, all invoiced after %d ms.".formatted(orders, invoiced.toMillis()));
        report.line("");
        List<List<String>> rows = new ArrayList<>();
        calls.forEach(
                (route, counts) ->
                        rows.add(
                                List.of(
                                        route,
                                        perOrder(sum(counts), orders),
                                        new TreeMap<>(counts).toString())));
        long all = calls.values().stream().mapToLong(VtexCalls::sum).sum();
        long feed = sum(calls.getOrDefault(READS_OF_THE_FEED, Map.of()));
        rows.add(List.of("all but reads of the feed", perOrder(all - feed, orders), ""));
        rows.add(List.of("**all**", "**" + perOrder(all, orders) + "**", ""));
        report.table(List.of("call", "per order", "answers by status"), rows);
    }

    private static long sum(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String perOrder(long calls, int orders) {
        return Report.decimal((double) calls / orders, 2);
    }
}
