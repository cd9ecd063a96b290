package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all changes of an order made of it together, each part null when VTEX tells none. */
public record ChangeSummaryPayload(
        List<SummaryItemPayload> original,
        List<SummaryItemPayload> added,
        List<SummaryItemPayload> removed,
        List<SummaryReplacementPayload> replaced,
        @Nullable MoneyPayload discount,
        @Nullable MoneyPayload increment,
        @Nullable MoneyPayload total,
        List<SummaryTotalPayload> totals,
        @Nullable Instant lastChange) {

    /**
     * Units of one line.
     *
     * @param quantity 0 when VTEX told none
     * @param unitMultiplier a decimal
     */
    public record SummaryItemPayload(
            @Nullable String sku,
            @Nullable String uniqueId,
            @Nullable String name,
            @Nullable String refId,
            int quantity,
            @Nullable String measurementUnit,
            @Nullable String unitMultiplier,
            @Nullable MoneyPayload unitPrice) {}

    /** Items in place of others. */
    public record SummaryReplacementPayload(
            @Nullable String kind, List<SummaryItemPayload> from, List<SummaryItemPayload> to) {}

    /** By how much one of the order's totals changed. */
    public record SummaryTotalPayload(String id, @Nullable MoneyPayload change) {}
}
