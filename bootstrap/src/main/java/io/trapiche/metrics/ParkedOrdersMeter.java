package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.view.port.OrderViews.ParkedCount;
import io.trapiche.domain.integration.Diagnosis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how many orders are parked, by account, code and owner. It is read from the orders
 * themselves and not counted up from events, so that a restart forgets nothing, an order that goes
 * on is taken off, and nothing is counted twice. Every instance shows the same number: take the
 * highest, not the sum.
 */
public final class ParkedOrdersMeter {

    private static final Logger log = LoggerFactory.getLogger(ParkedOrdersMeter.class);

    private final OrderViews views;
    private final MultiGauge gauge;
    private volatile List<ParkedCount> parked = List.of();

    public ParkedOrdersMeter(OrderViews views, MeterRegistry meters) {
        this.views = views;
        this.gauge =
                MultiGauge.builder("trapiche.orders.parked")
                        .description("orders that stand still until somebody acts")
                        .register(meters);
    }

    /** As last counted. */
    public List<ParkedCount> parked() {
        return parked;
    }

    /** Takes the present numbers; while the store is away the last ones stay. */
    public void refresh() {
        try {
            parked = listed(views.parked());
            gauge.register(parked.stream().map(ParkedOrdersMeter::row).toList(), true);
        } catch (StorageUnavailable away) {
            log.warn("parked orders cannot be counted: {}", away.getMessage());
        }
    }

    private static List<ParkedCount> listed(List<ParkedCount> counts) {
        Map<List<Object>, ParkedCount> listed = new LinkedHashMap<>();
        for (ParkedCount count : counts) {
            String code = Diagnosis.listed(count.code());
            listed.merge(
                    List.of(count.account(), code),
                    new ParkedCount(count.account(), code, count.orders(), count.since()),
                    ParkedCount::plus);
        }
        return List.copyOf(listed.values());
    }

    /** Who has to act. */
    public static String ownerOf(ParkedCount count) {
        return Diagnosis.of(count.code()).owner().name().toLowerCase(Locale.ROOT);
    }

    private static MultiGauge.Row<?> row(ParkedCount count) {
        return MultiGauge.Row.of(
                Tags.of(
                        "account",
                        count.account().value(),
                        "code",
                        count.code(),
                        "owner",
                        ownerOf(count)),
                count.orders());
    }
}
