package io.trapiche.domain.order;

import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Optional;

/**
 * An order's lines as VTEX gets them. VTEX knows no discount, and it merges repeated SKUs at the
 * price of the first; so each SKU becomes one line, and the order's discount goes into the prices.
 * No cent is lost on the way: items and shipping together are what they were, less the discount.
 */
public final class NetLines {

    private NetLines() {}

    /** The lines, or why these amounts cannot be told in prices of whole minor units. */
    public static Parsed<List<OrderLine>> of(OrderContent content, ShippingPrice shippingPrice) {
        return switch (RepeatedLines.merge(content.lines())) {
            case Parsed.Faulty<List<OrderLine>> faulty -> faulty;
            case Parsed.Valid<List<OrderLine>>(var merged) ->
                    discounted(merged, content, shippingPrice);
        };
    }

    private static Parsed<List<OrderLine>> discounted(
            List<OrderLine> merged, OrderContent content, ShippingPrice shippingPrice) {
        Money discount = content.discount();
        Optional<List<OrderLine>> net =
                discount.minorUnits() == 0
                        ? Optional.of(merged)
                        : DiscountSpread.of(merged, discount);
        return net.map(lines -> tellable(lines, content, shippingPrice))
                .orElseGet(() -> Parsed.faulty(indivisible()));
    }

    private static Violation indivisible() {
        return new Violation(
                "discount",
                "cannot be spread over prices of whole minor units (expected: an amount that the"
                        + " lines' quantities divide, a line of quantity 1, or shipping prices to"
                        + " take the rest off)");
    }

    private static Parsed<List<OrderLine>> tellable(
            List<OrderLine> net, OrderContent content, ShippingPrice shippingPrice) {
        if (shippingPrice == ShippingPrice.LINE) {
            return Parsed.valid(net);
        }
        List<Violation> faults =
                net.stream()
                        .filter(line -> line.shippingPrice().minorUnits() % line.quantity() != 0)
                        .map(line -> notPerUnit(line, content))
                        .toList();
        return faults.isEmpty() ? Parsed.valid(net) : new Parsed.Faulty<>(faults);
    }

    private static Violation notPerUnit(OrderLine net, OrderContent content) {
        int first = content.lines().stream().map(OrderLine::sku).toList().indexOf(net.sku());
        return new Violation(
                "lines[%d].shipping_price".formatted(first),
                "cannot be told for one unit (expected: a multiple of the SKU's quantity, after"
                        + " discount)");
    }
}
