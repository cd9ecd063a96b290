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

    /** Unit price times quantity. */
    public Money goods() {
        return unitPrice.times(quantity);
    }

    /**
     * The line as it is told where shipping prices are those of one unit.
     *
     * @throws IllegalStateException when the shipping price is no multiple of the quantity
     */
    public OrderLine withShippingPriceOfOneUnit() {
        if (shippingPrice.minorUnits() % quantity != 0) {
            throw new IllegalStateException("shipping price: not divisible by the quantity");
        }
        return priced(
                quantity,
                unitPrice,
                new Money(shippingPrice.minorUnits() / quantity, shippingPrice.currency()));
    }

    /** Whether it is the same SKU, and nothing but amounts tells the two apart. */
    boolean isDeliveredLike(OrderLine other) {
        return priced(other.quantity, other.unitPrice, other.shippingPrice).equals(other);
    }

    /** The same SKU, delivered alike, so many and at other prices. */
    OrderLine priced(int units, Money priceOfOne, Money priceOfShipping) {
        return new OrderLine(
                sku,
                units,
                priceOfOne,
                priceOfShipping,
                channel,
                sla,
                stockReservation,
                shippingEstimate,
                warehouseId);
    }
}
