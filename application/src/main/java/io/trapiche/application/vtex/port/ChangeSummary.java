package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all successful changes of an order made of it together (VTEX Orders API, "Get order
 * modifications summary"). Amounts are null where VTEX told none, or nobody knows the account's
 * currency; those of changes are below zero where the order costs less.
 *
 * @param original items as they were ordered
 * @param added by changes
 * @param removed by changes
 * @param replaced by changes, in their order
 * @param discount given beside items, in all
 * @param increment taken beside items, in all
 * @param total by which the order's value changed
 * @param totals by which each of its totals did
 * @param lastChange null when VTEX told none
 */
public record ChangeSummary(
        List<Item> original,
        List<Item> added,
        List<Item> removed,
        List<Replacement> replaced,
        @Nullable Money discount,
        @Nullable Money increment,
        @Nullable Money total,
        List<Total> totals,
        @Nullable Instant lastChange) {

    public ChangeSummary {
        original = List.copyOf(original);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        replaced = List.copyOf(replaced);
        totals = List.copyOf(totals);
    }

    /**
     * Units of one line; each part null when VTEX told none.
     *
     * @param quantity 0 when VTEX told none
     * @param unitPrice as it is sold
     * @param unitMultiplier how many of {@code measurementUnit} one unit has
     */
    public record Item(
            @Nullable String sku,
            @Nullable String uniqueId,
            @Nullable String name,
            @Nullable String refId,
            int quantity,
            @Nullable String measurementUnit,
            @Nullable UnitMultiplier unitMultiplier,
            @Nullable Money unitPrice) {}

    /**
     * Items in place of others.
     *
     * @param kind such as {@code WeightChange}; open; null when VTEX told none
     */
    public record Replacement(@Nullable String kind, List<Item> from, List<Item> to) {
        public Replacement {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /**
     * A total of the order.
     *
     * @param id {@code Items}, {@code Discounts}, {@code Shipping}, {@code Tax}; open
     */
    public record Total(String id, @Nullable Money change) {}
}
