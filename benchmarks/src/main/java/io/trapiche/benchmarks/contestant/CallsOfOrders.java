package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.SandboxControl;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.local.ScriptedErp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls of VTEX's API while orders went from placed as paid to invoiced, as VTEX's side counted
 * them.
 *
 * @param invoiced how long it took until all were
 * @param calls by route, then status
 */
public record CallsOfOrders(int orders, Duration invoiced, Map<String, Map<Integer, Long>> calls) {

    private static final Duration INVOICED = Duration.ofMinutes(10);

    /** Longer than any reading waits that is to be made when no signal comes. */
    private static final Duration READINGS = Duration.ofSeconds(15);

    /** Happen without orders, too. */
    private static final String READS_OF_THE_FEED = "read-feed";

    public CallsOfOrders {
        calls = Map.copyOf(calls);
    }

    /** Places so many orders and takes them to invoiced, so many of them at once. */
    public static CallsOfOrders count(Service service, int orders, int inFlight)
            throws InterruptedException {
        try (SandboxControl sandbox = service.sandbox();
                Quiet quiet = Quiet.of(service);
                Journeys journeys = new Journeys(service);
                ScriptedErp _ = Journeys.erp(service)) {
            var _ = quiet.await(INVOICED);
            Map<String, Map<Integer, Long>> before = sandbox.calls(Service.ACCOUNT);
            long began = System.nanoTime();
            journeys.place("order-", orders, inFlight);
            journeys.awaitInvoiced(orders, INVOICED);
            Duration invoiced = Duration.ofNanos(System.nanoTime() - began);
            Waiting.pause(READINGS);
            var _ = quiet.await(INVOICED);
            return new CallsOfOrders(
                    orders, invoiced, since(before, sandbox.calls(Service.ACCOUNT)));
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

    /** Of the route, whatever was answered. */
    public double perOrder(String route) {
        return (double) sum(route) / orders;
    }

    /** Of every route. */
    public double perOrder() {
        return calls.keySet().stream().mapToDouble(this::perOrder).sum();
    }

    /** Of every route but reads of the feed, which happen without orders, too. */
    public double perOrderWithoutReadsOfTheFeed() {
        return perOrder() - perOrder(READS_OF_THE_FEED);
    }

    private long sum(String route) {
        return calls.getOrDefault(route, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
