package io.trapiche.domain.order;

import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is taken out of an order because it will not come: units, a part of the value, or both
 * (VTEX: an order modification, operation {@code remove} and {@code manualDiscountValue}).
 *
 * @param reason shown to the customer by VTEX; no personal data
 * @param items none only with a discount
 * @param discount comes off the order's value beside what the items cost, such as their shipping;
 *     null for none
 */
public record ItemRemoval(String reason, List<Item> items, @Nullable Money discount) {

    /**
     * Units of one SKU.
     *
     * @param quantity greater than zero
     */
    public record Item(SkuId sku, int quantity) {}

    public ItemRemoval {
        items = List.copyOf(items);
        if (items.isEmpty() && discount == null) {
            throw new IllegalArgumentException("items: none (expected: some, or a discount)");
        }
    }

    /** The change of the order that it is. */
    public OrderChange asChange() {
        return new OrderChange(
                reason,
                items.stream()
                        .map(item -> new OrderChange.Removed(item.sku(), null, item.quantity()))
                        .toList(),
                List.of(),
                List.of(),
                discount);
    }
}
