package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order and what happened to it, oldest first.
 *
 * @param problem null unless the order is parked, refused or, as VTEX did not take it, placed again
 * @param returns invoices with which a marketplace's order was taken back, empty unless it was; of
 *     VTEX's order those that VTEX shows
 * @param timeline null where there is no content
 * @param content null for orders of marketplaces, and where no event shown tells it
 */
public record OrderHistoryPayload(
        OrderPayload order,
        @Nullable ProblemPayload problem,
        List<InvoicePayload> returns,
        @Nullable TimelinePayload timeline,
        @Nullable OrderContentPayload content,
        List<EntryPayload> history) {
    public OrderHistoryPayload {
        returns = List.copyOf(returns);
        history = List.copyOf(history);
    }

    /**
     * One event.
     *
     * @param sequence from zero, without gaps
     * @param event its registered name
     * @param at when it happened
     * @param recordedAt when it was stored
     * @param facts none of them personal
     */
    public record EntryPayload(
            long sequence,
            String event,
            Instant at,
            Instant recordedAt,
            Map<String, Object> facts) {

        public EntryPayload {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }
}
