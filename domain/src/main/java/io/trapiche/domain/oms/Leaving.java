package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot.Extent;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.ItemRemoval;
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

/**
 * What is on its way out of an order by removals under way. VTEX carries out one at a time, and may
 * show that it did before it is known that it did: what is gone since is not leaving any more.
 *
 * @param discounts in minor units; what units are worth comes beside them
 */
record Leaving(Map<SkuId, Long> units, BigInteger discounts) {

    Leaving {
        units = Map.copyOf(units);
    }

    static Leaving of(Known order) {
        OmsSnapshot now = order.snapshot();
        List<Instruction<RemoveItems>> pending =
                order.instructions().pending(RemoveItems.class).toList();
        Leaving all = new Leaving(Map.of(), BigInteger.ZERO);
        for (Instruction<RemoveItems> asked : pending) {
            Extent before = asked.before();
            boolean isNext = asked.equals(pending.getFirst());
            Extent from = before != null && isNext ? before : now.extent();
            all = all.plus(of(asked.action().removal(), from, now));
        }
        return all;
    }

    private static Leaving of(ItemRemoval removal, Extent before, OmsSnapshot now) {
        Map<SkuId, Long> units = removal.units();
        units.replaceAll((sku, removed) -> Math.max(0, removed - gone(sku, before, now)));
        Money discount = removal.discount();
        return new Leaving(
                units,
                discount == null || isShown(removal, units, before, now)
                        ? BigInteger.ZERO
                        : InvoiceTotals.exact(discount));
    }

    /** With one that is not under way yet. */
    Leaving with(ItemRemoval removal) {
        Money discount = removal.discount();
        return plus(
                new Leaving(
                        removal.units(),
                        discount == null ? BigInteger.ZERO : InvoiceTotals.exact(discount)));
    }

    /** What of the order's value goes for certain, in minor units. */
    BigInteger least(OmsSnapshot now) {
        return discounts.add(UnitWorth.of(now, units).least());
    }

    /** As prices tell it. */
    BigInteger likely(OmsSnapshot now) {
        return discounts.add(UnitWorth.of(now, units).likely());
    }

    private static long gone(SkuId sku, Extent before, OmsSnapshot now) {
        return Math.max(
                0,
                before.units().getOrDefault(sku, 0L) - now.extent().units().getOrDefault(sku, 0L));
    }

    /**
     * Whether VTEX shows that it is done; what was asked for before anybody looked counts as so.
     */
    static boolean isShown(Instruction<RemoveItems> asked, OmsSnapshot now) {
        Extent before = asked.before();
        ItemRemoval removal = asked.action().removal();
        return before == null || isShown(removal, of(removal, before, now).units, before, now);
    }

    /** By its units, or by the value where nobody can tell units. */
    private static boolean isShown(
            ItemRemoval removal, Map<SkuId, Long> leaving, Extent before, OmsSnapshot now) {
        List<SkuId> counted =
                leaving.keySet().stream().filter(before.units()::containsKey).toList();
        return counted.isEmpty()
                ? now.extent().isLessBy(removal.discount(), before)
                : counted.stream().allMatch(sku -> leaving.getOrDefault(sku, 0L) == 0);
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
