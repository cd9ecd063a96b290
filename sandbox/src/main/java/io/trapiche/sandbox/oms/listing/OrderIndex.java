package io.trapiche.sandbox.oms.listing;

import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Workflow;
import io.trapiche.sandbox.store.Kept;
import io.trapiche.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What List orders searches: every order as it was a while ago. */
public final class OrderIndex {

    /** VTEX's index is about four minutes behind. */
    private static final Duration LAG = Duration.ofMinutes(4);

    private final Orders orders;
    private final Kept<Lag> lags;

    private record Lag(long millis) {}

    public OrderIndex(Orders orders, Store store) {
        this.orders = orders;
        this.lags = new Kept<>(store, "index-lag", Lag.class);
    }

    /**
     * An order as the index has it.
     *
     * @param steps those it went through until then, at least one
     */
    record Indexed(Order order, List<Workflow.Step> steps) {

        Instant created() {
            return steps.getFirst().at();
        }

        Workflow.Step last() {
            return steps.getLast();
        }
    }

    /** How far an account's index is behind. */
    public Duration lag(String account) {
        return lags.find(account).map(lag -> Duration.ofMillis(lag.millis())).orElse(LAG);
    }

    /** Sets it. */
    public void setLag(String account, Duration lag) {
        lags.put(account, new Lag(lag.toMillis()));
    }

    Stream<Indexed> of(String account) {
        Instant until = orders.now().minus(lag(account));
        return orders.of(account)
                .map(order -> new Indexed(order, stepsUntil(order, until)))
                .filter(indexed -> !indexed.steps().isEmpty());
    }

    private static List<Workflow.Step> stepsUntil(Order order, Instant until) {
        return order.workflow().steps().stream()
                .takeWhile(step -> !step.at().isAfter(until))
                .toList();
    }
}
