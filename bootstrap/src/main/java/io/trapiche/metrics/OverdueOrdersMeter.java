package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.application.watch.port.WatchedOrders.OverdueCount;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how many orders stand too long in VTEX, by account and watchdog. It is read from the orders
 * themselves, so that one that goes on is taken off. Every instance shows the same number: take the
 * highest, not the sum.
 */
public final class OverdueOrdersMeter {

    private static final Logger log = LoggerFactory.getLogger(OverdueOrdersMeter.class);

    private final WatchedOrders orders;
    private final MultiGauge gauge;
    private volatile List<OverdueCount> overdue = List.of();

    public OverdueOrdersMeter(WatchedOrders orders, MeterRegistry meters) {
        this.orders = orders;
        this.gauge =
                MultiGauge.builder("trapiche.orders.overdue")
                        .description("orders that stand too long in VTEX and were read once more")
                        .register(meters);
    }

    /** As last counted. */
    public List<OverdueCount> overdue() {
        return overdue;
    }

    /** Takes the present numbers; while the store is away the last ones stay. */
    public void refresh() {
        try {
            overdue = orders.counts();
            gauge.register(
                    overdue.stream().<MultiGauge.Row<?>>map(OverdueOrdersMeter::row).toList(),
                    true);
        } catch (StorageUnavailable away) {
            log.debug("overdue orders cannot be counted", away);
        }
    }

    private static MultiGauge.Row<?> row(OverdueCount count) {
        return MultiGauge.Row.of(
                Tags.of(
                        "account",
                        count.account().value(),
                        "watchdog",
                        count.watchdog().published()),
                count.orders());
    }
}
