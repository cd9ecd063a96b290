package io.trapiche.domain.order;

import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/**
 * An order's lines as VTEX gets them. VTEX knows no discount, and it merges repeated SKUs at the
 * price of the first; so each SKU becomes one line, and the order's discount goes into the prices.
 * No cent is lost on the way: items and shipping together are what they were, less the discount.
 */
public final class NetLines {

    private NetLines() {}

    /**
     * The lines, or why VTEX cannot be told these amounts.
     *
     * @param scale what VTEX's integers count
     */
    public static Parsed<List<OrderLine>> of(
            OrderContent content, PlacementPolicy policy, AmountScale scale) {
        List<Violation> untellable = TellableAmounts.check(content, scale);
        return untellable.isEmpty()
                ? of(content, policy, scale.step(content.total().currency()))
                : new Parsed.Faulty<>(untellable);
    }

    private static Parsed<List<OrderLine>> of(
            OrderContent content, PlacementPolicy policy, long step) {
        return switch (RepeatedLines.merge(content.lines())) {
            case Parsed.Faulty<List<SkuGoods>>(var faults) -> new Parsed.Faulty<>(faults);
            case Parsed.Valid<List<SkuGoods>>(var skus) ->
                    tellable(
                            NetPrices.of(
                                    skus,
                                    content.discount(),
                                    new NetPrices.Rule(
                                            policy.greatestRemainder(),
                                            step,
                                            policy.shippingPrice() == ShippingPrice.UNIT)),
                            skus,
                            policy.shippingPrice(),
                            step);
        };
    }

    private static Parsed<List<OrderLine>> tellable(
            Parsed<List<OrderLine>> net,
            List<SkuGoods> skus,
            ShippingPrice shippingPrice,
            long step) {
        if (shippingPrice == ShippingPrice.LINE
                || !(net instanceof Parsed.Valid<List<OrderLine>>(var lines))) {
            return net;
        }
        List<Violation> faults =
                skus.stream()
                        .filter(sku -> !isToldPerUnit(lines.get(skus.indexOf(sku)), step))
                        .map(NetLines::notPerUnit)
                        .toList();
        return faults.isEmpty() ? net : new Parsed.Faulty<>(faults);
    }

    private static boolean isToldPerUnit(OrderLine line, long step) {
        return line.shippingPrice().minorUnits() % (line.quantity() * step) == 0;
    }

    private static Violation notPerUnit(SkuGoods sku) {
        return new Violation(
                "lines[%d].shipping_price".formatted(sku.index()),
                "cannot be told for one unit (expected: a multiple of the SKU's quantity, after"
                        + " discount)");
    }
}
