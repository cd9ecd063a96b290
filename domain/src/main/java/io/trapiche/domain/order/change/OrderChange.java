package io.trapiche.domain.order.change;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order is changed by after its purchase (VTEX: an order modification, operations {@code
 * remove}, {@code add} and {@code replace}, and {@code manualDiscountValue}).
 *
 * @param reason shown to the customer by VTEX; no personal data
 * @param discount comes off the order's value beside what the items make of it; null for none
 */
public record OrderChange(
        String reason,
        List<Removed> removed,
        List<Added> added,
        List<Repriced> repriced,
        @Nullable Money discount) {

    /**
     * Units that will not come.
     *
     * @param uniqueId of the line they are taken from; null where any will do
     * @param quantity greater than zero
     */
    public record Removed(SkuId sku, @Nullable String uniqueId, int quantity) {}

    /**
     * Units that come in addition.
     *
     * @param quantity greater than zero
     * @param unitPrice before discounts and taxes, not negative; null for the one VTEX has
     */
    public record Added(SkuId sku, int quantity, @Nullable Money unitPrice) {}

    /**
     * Units that cost something else.
     *
     * @param uniqueId of their line; null where the SKU stands on one alone
     * @param quantity that of the line
     * @param unitPrice before discounts and taxes, not negative
     */
    public record Repriced(SkuId sku, @Nullable String uniqueId, int quantity, Money unitPrice) {}

    /**
     * What VTEX would make of a change.
     *
     * @param difference what the order would be worth more; below zero for less
     * @param parts what of it goes where, under VTEX's names, such as {@code Items}
     */
    public record Preview(Money difference, List<Part> parts) {

        /** One of VTEX's totals. */
        public record Part(String name, Money difference) {}

        public Preview {
            parts = List.copyOf(parts);
        }
    }

    public OrderChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        repriced = List.copyOf(repriced);
        if (removed.isEmpty() && added.isEmpty() && repriced.isEmpty() && discount == null) {
            throw new IllegalArgumentException(
                    "nothing is changed (expected: units or a discount)");
        }
    }

    /** Whether it takes out units or value and does nothing else. */
    public boolean onlyReduces() {
        return added.isEmpty() && repriced.isEmpty();
    }

    /** Empty where it is a discount and nothing else. */
    public Optional<OrderChange> withoutDiscount() {
        return removed.isEmpty() && onlyReduces()
                ? Optional.empty()
                : Optional.of(new OrderChange(reason, removed, added, repriced, null));
    }

    /** Of each SKU. */
    public Map<SkuId, Long> removedUnits() {
        Map<SkuId, Long> units = new LinkedHashMap<>();
        removed.forEach(row -> units.merge(row.sku(), (long) row.quantity(), Long::sum));
        return units;
    }

    /** Of each SKU. */
    public Map<SkuId, Long> addedUnits() {
        Map<SkuId, Long> units = new LinkedHashMap<>();
        added.forEach(row -> units.merge(row.sku(), (long) row.quantity(), Long::sum));
        return units;
    }

    /** All that it tells of money. */
    public Stream<Money> amounts() {
        Stream<Money> prices =
                Stream.concat(
                        added.stream().map(Added::unitPrice).filter(Objects::nonNull),
                        repriced.stream().map(Repriced::unitPrice));
        return Stream.concat(prices, Optional.ofNullable(discount).stream());
    }
}
