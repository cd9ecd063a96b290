package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Takes a discount off lines in proportion to their goods, and what exceeds all goods off shipping.
 * A line of several units gives whole minor units of each, so cents may be left. They come off
 * lines of one unit, else off shipping, else a line gives a cent more of each unit, and another, if
 * need be, a cent less.
 */
final class DiscountSpread {

    private final List<OrderLine> lines;
    private final int[] quantities;
    private final long[] unitPrices;
    private final long[] shippingPrices;
    private final long[] taken;

    private DiscountSpread(List<OrderLine> lines) {
        this.lines = lines;
        this.quantities = lines.stream().mapToInt(OrderLine::quantity).toArray();
        this.unitPrices = lines.stream().mapToLong(line -> line.unitPrice().minorUnits()).toArray();
        this.shippingPrices =
                lines.stream().mapToLong(line -> line.shippingPrice().minorUnits()).toArray();
        this.taken = new long[quantities.length];
    }

    /** The lines at net prices; empty when no whole prices sum up to them. */
    static Optional<List<OrderLine>> of(List<OrderLine> lines, Money discount) {
        return new DiscountSpread(lines).spread(discount);
    }

    private Optional<List<OrderLine>> spread(Money discount) {
        List<Long> goods = lines.stream().map(line -> line.goods().minorUnits()).toList();
        long allGoods = goods.stream().reduce(0L, Math::addExact);
        long offGoods = Math.min(discount.minorUnits(), allGoods);
        long offShipping = discount.minorUnits() - offGoods;
        if (offShipping > LongStream.of(shippingPrices).sum()) {
            return Optional.empty();
        }
        takeOffShipping(offShipping);
        long left =
                offGoods == 0 ? 0 : takeOffGoods(new Money(offGoods, discount.currency()), goods);
        left = takeOffSingleUnits(left);
        return settle(left) ? Optional.of(netLines()) : Optional.empty();
    }

    /** Gives what is left over because units of a line share one price. */
    private long takeOffGoods(Money discount, List<Long> goods) {
        List<Money> shares = discount.split(goods);
        long left = 0;
        for (int i = 0; i < quantities.length; i++) {
            taken[i] = shares.get(i).minorUnits() / quantities[i];
            left += shares.get(i).minorUnits() % quantities[i];
        }
        return left;
    }

    private long takeOffSingleUnits(long amount) {
        long left = amount;
        for (int i = 0; i < quantities.length && left > 0; i++) {
            if (quantities[i] == 1) {
                long more = Math.min(left, unitPrices[i] - taken[i]);
                taken[i] += more;
                left -= more;
            }
        }
        return left;
    }

    private void takeOffShipping(long amount) {
        long left = amount;
        for (int i = 0; i < shippingPrices.length && left > 0; i++) {
            long more = Math.min(left, shippingPrices[i]);
            shippingPrices[i] -= more;
            left -= more;
        }
    }

    /** As much off shipping as is left, else less, else more and a line gives a cent less. */
    private boolean settle(long left) {
        long shipping = LongStream.of(shippingPrices).sum();
        long enough = Math.min(left, shipping);
        long most = Math.min(shipping, left + IntStream.of(quantities).max().orElse(0));
        return LongStream.concat(
                        LongStream.rangeClosed(0, enough).map(less -> enough - less),
                        LongStream.rangeClosed(enough + 1, most))
                .anyMatch(offShipping -> settle(left, offShipping));
    }

    private boolean settle(long left, long offShipping) {
        Optional<long[]> more = CentsPerUnit.find(left - offShipping, quantities, room(), taken);
        more.ifPresent(
                cents -> {
                    Arrays.setAll(taken, i -> taken[i] + cents[i]);
                    takeOffShipping(offShipping);
                });
        return more.isPresent();
    }

    private long[] room() {
        long[] room = new long[taken.length];
        Arrays.setAll(room, i -> unitPrices[i] - taken[i]);
        return room;
    }

    private List<OrderLine> netLines() {
        List<OrderLine> net = new ArrayList<>();
        for (int i = 0; i < quantities.length; i++) {
            OrderLine line = lines.get(i);
            net.add(
                    line.priced(
                            line.quantity(),
                            new Money(unitPrices[i] - taken[i], line.unitPrice().currency()),
                            new Money(shippingPrices[i], line.shippingPrice().currency())));
        }
        return List.copyOf(net);
    }
}
