package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an order's value falls by when units are taken out of it, in minor units. Told exactly it is
 * by VTEX alone, once it is done: it may take units off any of a SKU's lines, the price of one unit
 * is rounded, and taxes go with their units. Worth nothing is what stands on no line, what exceeds
 * the lines' units, and what is on lines whose total nobody told.
 *
 * @param likely at the cheapest lines; the more, where price and total differ by rounding alone
 * @param least certainly: the less of price and total, less the smallest amount that VTEX knows for
 *     each line
 */
record UnitWorth(BigInteger likely, BigInteger least) {

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

    private static BigInteger share(Money total, long units, long ofUnits, RoundingMode rounding) {
        return BigDecimal.valueOf(total.minorUnits())
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(ofUnits), 0, rounding)
                .toBigInteger();
    }

    private UnitWorth plus(UnitWorth more) {
        return new UnitWorth(likely.add(more.likely), least.add(more.least));
    }
}
