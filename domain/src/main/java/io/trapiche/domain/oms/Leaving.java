package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot.Extent;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is on its way out of an order by changes under way; what they add is told by VTEX alone.
 * VTEX carries out one at a time, and may show that it did before it is known that it did: what is
 * gone since is not leaving any more.
 *
 * @param discounts in minor units; what units are worth comes beside them
 */
record Leaving(Map<SkuId, Long> units, BigInteger discounts) {

    Leaving {
        units = Map.copyOf(units);
    }

    static Leaving of(Known order) {
        OmsSnapshot now = order.snapshot();
        List<Instruction<Change>> pending = order.instructions().pending(Change.class).toList();
        Leaving all = new Leaving(Map.of(), BigInteger.ZERO);
        for (Instruction<Change> asked : pending) {
            Extent before = asked.before();
            boolean isNext = asked.equals(pending.getFirst());
            Extent from = before != null && isNext ? before : now.extent();
            all = all.plus(of(asked.action().change(), from, now));
        }
        return all;
    }

    private static Leaving of(OrderChange change, Extent before, OmsSnapshot now) {
        return new Leaving(
                leaving(change, before, now),
                isShown(change, before, now) ? BigInteger.ZERO : cut(change, now));
    }

    /** With one that is not under way yet. */
    Leaving with(OrderChange change, OmsSnapshot now) {
        return plus(new Leaving(change.removedUnits(), cut(change, now)));
    }

    /** What goes beside the units: the discount, and what units cost less, as far as is certain. */
    private static BigInteger cut(OrderChange change, OmsSnapshot now) {
        Money discount = change.discount();
        return change.repriced().stream()
                .map(row -> difference(row, now).max(BigInteger.ZERO))
                .reduce(
                        discount == null ? BigInteger.ZERO : InvoiceTotals.exact(discount),
                        BigInteger::add);
    }

    /** What units cost less, as far as is certain; below zero for what they cost more. */
    private static BigInteger difference(OrderChange.Repriced row, OmsSnapshot now) {
        return worth(row, now).least().subtract(product(row.unitPrice(), row.quantity()));
    }

    private static UnitWorth worth(OrderChange.Repriced row, OmsSnapshot now) {
        return UnitWorth.of(now, Map.of(row.sku(), (long) row.quantity()));
    }

    private static BigInteger product(Money price, int quantity) {
        return InvoiceTotals.exact(price).multiply(BigInteger.valueOf(quantity));
    }

    /** What the value falls by for the change alone, as prices tell it. */
    static BigInteger fall(OrderChange change, OmsSnapshot now) {
        return new Leaving(Map.of(), BigInteger.ZERO).with(change, now).likely(now);
    }

    /** What the value rises by at most for what is added and dearer; prices of all are told. */
    static BigInteger mostRise(OrderChange change, OmsSnapshot now) {
        return rise(change, row -> worth(row, now).least());
    }

    /** As above, as prices tell it. */
    static BigInteger likelyRise(OrderChange change, OmsSnapshot now) {
        return rise(change, row -> worth(row, now).likely());
    }

    private static BigInteger rise(
            OrderChange change, Function<OrderChange.Repriced, BigInteger> was) {
        Stream<BigInteger> dearer =
                change.repriced().stream()
                        .map(
                                row ->
                                        product(row.unitPrice(), row.quantity())
                                                .subtract(was.apply(row))
                                                .max(BigInteger.ZERO));
        Stream<BigInteger> added =
                change.added().stream()
                        .filter(row -> row.unitPrice() != null)
                        .map(
                                row ->
                                        product(
                                                Objects.requireNonNull(row.unitPrice()),
                                                row.quantity()));
        return Stream.concat(dearer, added).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** What of the order's value goes for certain, in minor units. */
    BigInteger least(OmsSnapshot now) {
        return discounts.add(UnitWorth.of(now, units).least());
    }

    /** As prices tell it. */
    BigInteger likely(OmsSnapshot now) {
        return discounts.add(UnitWorth.of(now, units).likely());
    }

    private static Map<SkuId, Long> leaving(OrderChange change, Extent before, OmsSnapshot now) {
        Map<SkuId, Long> units = change.removedUnits();
        units.replaceAll(
                (sku, removed) -> Math.max(0, removed - gained(sku, now.extent(), before)));
        return units;
    }

    /** Units that one has more than the other. */
    private static long gained(SkuId sku, Extent before, Extent now) {
        return Math.max(
                0, now.units().getOrDefault(sku, 0L) - before.units().getOrDefault(sku, 0L));
    }

    /**
     * Whether VTEX shows that it is done; what was asked for before anybody looked counts as so.
     */
    static boolean isShown(Instruction<Change> asked, OmsSnapshot now) {
        Extent before = asked.before();
        return before == null || isShown(asked.action().change(), before, now);
    }

    /** By its units and prices, or by the value where nobody can tell those. */
    private static boolean isShown(OrderChange change, Extent before, OmsSnapshot now) {
        Extent after = now.extent();
        Map<SkuId, Long> leaving = leaving(change, before, now);
        leaving.keySet().retainAll(before.units().keySet());
        if (leaving.isEmpty() && change.onlyReduces()) {
            return after.isLessBy(change.discount(), before);
        }
        return leaving.values().stream().allMatch(units -> units == 0)
                && change.addedUnits().entrySet().stream()
                        .allMatch(
                                added -> gained(added.getKey(), before, after) >= added.getValue())
                && change.repriced().stream()
                        .noneMatch(row -> after.costsAsBefore(row.sku(), before));
    }

    private Leaving plus(Leaving more) {
        Map<SkuId, Long> all = new HashMap<>(units);
        more.units.forEach((sku, leaving) -> all.merge(sku, leaving, Long::sum));
        return new Leaving(all, discounts.add(more.discounts));
    }

    /**
     * What an order's value falls by when units are taken out of it, in minor units. Told exactly
     * it is by VTEX alone, once it is done: it may take units off any of a SKU's lines, the price
     * of one unit is rounded, and taxes go with their units. Worth nothing is what stands on no
     * line, what exceeds the lines' units, and what is on lines whose total nobody told.
     *
     * @param likely at the cheapest lines; the more, where price and total differ by rounding alone
     * @param least certainly: the less of price and total, less the smallest amount that VTEX knows
     *     for each line
     */
    private record UnitWorth(BigInteger likely, BigInteger least) {

        private static final UnitWorth NOTHING = new UnitWorth(BigInteger.ZERO, BigInteger.ZERO);

        static UnitWorth of(OmsSnapshot shown, Map<SkuId, Long> units) {
            UnitWorth all = NOTHING;
            for (Map.Entry<SkuId, Long> each : units.entrySet()) {
                long open = each.getValue();
                for (Line line : cheapestFirst(shown, each.getKey())) {
                    long taken = Math.min(open, line.quantity());
                    all = all.plus(of(line, taken));
                    open -= taken;
                }
            }
            return all;
        }

        private static List<Line> cheapestFirst(OmsSnapshot shown, SkuId sku) {
            return shown.lines().stream()
                    .filter(line -> line.sku().equals(sku) && line.quantity() > 0)
                    .sorted(Comparator.comparing(line -> of(line, 1).likely))
                    .toList();
        }

        private static UnitWorth of(Line line, long units) {
            Money total = line.total();
            if (total == null) {
                return NOTHING;
            }
            BigInteger step =
                    BigInteger.valueOf(AmountScale.HUNDREDTHS.step(line.unitPrice().currency()));
            BigInteger count = BigInteger.valueOf(units);
            BigInteger byPrice = InvoiceTotals.exact(line.unitPrice()).multiply(count);
            BigInteger byTotal = share(total, units, line.quantity(), RoundingMode.CEILING);
            boolean sameButRounded =
                    byPrice.subtract(byTotal).abs().compareTo(step.multiply(count)) <= 0;
            BigInteger floor = share(total, units, line.quantity(), RoundingMode.FLOOR);
            return new UnitWorth(
                    (sameButRounded ? byPrice.max(byTotal) : byTotal).max(BigInteger.ZERO),
                    byPrice.min(floor).subtract(step).max(BigInteger.ZERO));
        }

        private static BigInteger share(
                Money total, long units, long ofUnits, RoundingMode rounding) {
            return BigDecimal.valueOf(total.minorUnits())
                    .multiply(BigDecimal.valueOf(units))
                    .divide(BigDecimal.valueOf(ofUnits), 0, rounding)
                    .toBigInteger();
        }

        private UnitWorth plus(UnitWorth more) {
            return new UnitWorth(likely.add(more.likely), least.add(more.least));
        }
    }
}
