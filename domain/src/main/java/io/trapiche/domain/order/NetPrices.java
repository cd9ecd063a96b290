package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The one rule for what whole prices cannot hold. A discount comes off goods in proportion, and
 * what exceeds all goods off shipping. Prices of one unit are rounded down, and the remainder goes
 * into shipping, as long as it is no more than the greatest remainder of an order. Where it would
 * be more, prices of some SKUs are raised or lowered by whole minor units until it is not, none
 * above what was told for the SKU.
 */
final class NetPrices {

    private final List<SkuGoods> skus;
    private final Currency currency;
    private final Rule rule;
    private final int[] quantities;
    private final long[] goods;
    private final long[] shipping;
    private final long[] prices;

    private NetPrices(List<SkuGoods> skus, Currency currency, Rule rule) {
        this.skus = skus;
        this.rule = rule;
        this.currency = currency;
        this.quantities = skus.stream().mapToInt(SkuGoods::quantity).toArray();
        this.goods = skus.stream().mapToLong(SkuGoods::goods).toArray();
        this.shipping = skus.stream().mapToLong(SkuGoods::shipping).toArray();
        this.prices = new long[quantities.length];
    }

    /**
     * What is allowed. Amounts are in minor units.
     *
     * @param greatest remainder of an order
     * @param step smallest amount that can be told; all amounts are multiples of it
     * @param shippingPerUnit shipping prices have to be those of one unit, too
     */
    record Rule(long greatest, long step, boolean shippingPerUnit) {}

    /** A line for each SKU, or why there is none. */
    static Parsed<List<OrderLine>> of(List<SkuGoods> skus, Money discount, Rule rule) {
        NetPrices net = new NetPrices(skus, discount.currency(), rule);
        long offGoods = Math.min(discount.minorUnits(), LongStream.of(net.goods).sum());
        long offShipping = discount.minorUnits() - offGoods;
        if (offShipping > LongStream.of(net.shipping).sum()) {
            return Parsed.faulty(
                    new Violation(
                            "discount",
                            "exceeds the prices (expected: at most items and shipping together)"));
        }
        net.takeOffGoods(offGoods);
        net.takeOffShipping(offShipping);
        return net.priced();
    }

    private void takeOffGoods(long discount) {
        if (discount == 0) {
            return;
        }
        List<Money> shares =
                new Money(discount, currency).split(LongStream.of(goods).boxed().toList());
        Arrays.setAll(goods, i -> goods[i] - shares.get(i).minorUnits());
    }

    private void takeOffShipping(long discount) {
        long left = discount;
        for (int i = 0; i < shipping.length && left > 0; i++) {
            long share = Math.min(left, shipping[i]);
            shipping[i] -= share;
            left -= share;
        }
    }

    private Parsed<List<OrderLine>> priced() {
        Arrays.setAll(prices, i -> goods[i] / quantities[i] / rule.step() * rule.step());
        if (!isTakenByShipping() && !isMovedWithin(rule.greatest()) && !isMovedWithin(0)) {
            return new Parsed.Faulty<>(remainders());
        }
        shipping[takesRemainder()] += remainder();
        return Parsed.valid(lines());
    }

    private boolean isTakenByShipping() {
        return remainder() == 0 || (remainder() <= rule.greatest() && canTake(takesRemainder()));
    }

    private long remainder() {
        long remainder = 0;
        for (int i = 0; i < prices.length; i++) {
            remainder += goods[i] - prices[i] * quantities[i];
        }
        return remainder;
    }

    private boolean isMovedWithin(long slack) {
        long step = rule.step();
        long[] room = new long[prices.length];
        long[] lower = new long[prices.length];
        Arrays.setAll(room, i -> (skus.get(i).dearest() - prices[i]) / step);
        Arrays.setAll(lower, i -> prices[i] / step);
        return CentsPerUnit.find(remainder() / step, slack / step, quantities, room, lower)
                .map(
                        more -> {
                            Arrays.setAll(prices, i -> prices[i] + more[i] * step);
                            return isTakenByShipping();
                        })
                .orElse(false);
    }

    /** Shipping that is free stays free where another's is not. */
    private int takesRemainder() {
        return IntStream.range(0, shipping.length)
                .filter(i -> shipping[i] > 0 && canTake(i))
                .findFirst()
                .orElseGet(
                        () ->
                                IntStream.range(0, shipping.length)
                                        .filter(this::canTake)
                                        .findFirst()
                                        .orElse(0));
    }

    private boolean canTake(int line) {
        return !rule.shippingPerUnit()
                || (shipping[line] + remainder()) % (quantities[line] * rule.step()) == 0;
    }

    private List<Violation> remainders() {
        long all = remainder();
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            long own = goods[i] - prices[i] * quantities[i];
            if (own > 0) {
                faults.add(remainder(skus.get(i), goods[i], own, all));
            }
        }
        return faults;
    }

    private Violation remainder(SkuGoods sku, long net, long own, long all) {
        return new Violation(
                "lines[%d].unit_price".formatted(sku.index()),
                ("cannot be one price for all %d units: %d net of discount leave a remainder of %d, and"
                                + " all lines %d (expected: at most %d for the order, which shipping"
                                + " takes)")
                        .formatted(sku.quantity(), net, own, all, rule.greatest()));
    }

    private List<OrderLine> lines() {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            lines.add(
                    skus.get(i)
                            .first()
                            .priced(
                                    quantities[i],
                                    new Money(prices[i], currency),
                                    new Money(shipping[i], currency)));
        }
        return List.copyOf(lines);
    }
}
