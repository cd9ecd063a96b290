package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order of VTEX's order management is made of, without anything personal.
 *
 * @param freightDiscount what of the discounts is off the freight
 * @param difference the order's value less its parts; zero normally
 * @param lineDifference what the totals leave for lines, less the lines; zero normally
 */
public record OrderContentPayload(
        List<LinePayload> lines,
        List<TotalPayload> totals,
        MoneyPayload freightDiscount,
        MoneyPayload difference,
        MoneyPayload lineDifference,
        List<ChangePayload> changes,
        List<PaymentPayload> payments) {

    public OrderContentPayload {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        changes = List.copyOf(changes);
        payments = List.copyOf(payments);
    }

    /**
     * One line.
     *
     * @param parentId the line that this one belongs to; null for most
     * @param sku null when it cannot be read
     * @param quantity after changes
     * @param unit of measurement; null when VTEX told none
     * @param unitMultiplier how many of them one unit of the quantity has, as a decimal
     */
    public record LinePayload(
            String uniqueId,
            @Nullable String parentId,
            String kind,
            String state,
            @Nullable String sku,
            String name,
            int quantity,
            int orderedQuantity,
            @Nullable String unit,
            String unitMultiplier,
            MoneyPayload unitPrice,
            MoneyPayload total) {}

    /** A total by its kind and VTEX's id. */
    public record TotalPayload(String kind, String id, MoneyPayload value) {}

    /**
     * A change after the order was placed.
     *
     * @param at null when VTEX told none
     */
    public record ChangePayload(
            @Nullable Instant at,
            MoneyPayload increment,
            MoneyPayload discount,
            int added,
            int removed) {}

    /**
     * One payment; names null when VTEX told none.
     *
     * @param active false for those of a transaction that was given up
     */
    public record PaymentPayload(
            @Nullable String group,
            @Nullable String systemName,
            MoneyPayload value,
            boolean active) {}
}
