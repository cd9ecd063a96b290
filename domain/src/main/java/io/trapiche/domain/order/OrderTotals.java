package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;

/**
 * What an order comes to, part by part.
 *
 * @param items unit prices times quantities, before the order's discount
 * @param total as the marketplace told it
 */
public record OrderTotals(
        Money items, Money shipping, Money interest, Money discount, Money taxes, Money total) {

    /**
     * Sums up.
     *
     * @throws ArithmeticException beyond the range of a long
     * @throws IllegalArgumentException when amounts have several currencies
     */
    public static OrderTotals of(OrderContent content) {
        Money items = Money.zero(content.total().currency());
        Money shipping = items;
        Money taxes = items;
        for (OrderLine line : content.lines()) {
            items = items.plus(line.goods());
            shipping = shipping.plus(line.shippingPrice());
        }
        for (LineTax tax : content.taxes()) {
            taxes = taxes.plus(tax.value());
        }
        return new OrderTotals(
                items, shipping, content.interest(), content.discount(), taxes, content.total());
    }
}
