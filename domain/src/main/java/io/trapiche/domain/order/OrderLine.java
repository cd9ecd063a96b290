package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of an order with its delivery.
 *
 * @param quantity at least one
 * @param unitPrice net of discounts
 * @param shippingPrice for the whole line, net of discounts
 * @param sla name of the seller's shipping policy; null lets the seller choose
 * @param stockReservation how long the stock is held (VTEX: {@code lockTTL})
 * @param shippingEstimate delivery time promised to the customer
 * @param warehouseId stock the seller set aside for the marketplace; null otherwise
 */
public record OrderLine(
        SkuId sku,
        int quantity,
        Money unitPrice,
        Money shippingPrice,
        DeliveryChannel channel,
        @Nullable String sla,
        TimeSpan stockReservation,
        TimeSpan shippingEstimate,
        @Nullable String warehouseId) {

    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity: " + quantity + " (expected: >= 1)");
        }
        if (unitPrice.isNegative() || shippingPrice.isNegative()) {
            throw new IllegalArgumentException("price: negative (expected: >= 0)");
        }
    }
}
