package io.trapiche.domain.oms;

import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.SkuId;
import java.math.BigInteger;
import java.util.Map;

/**
 * What an order's value falls by when units are taken out of it. Told exactly it is by VTEX alone,
 * once it is done: prices of one unit are rounded, and taxes go with their units.
 */
final class UnitWorth {

    private UnitWorth() {}

    /** In minor units, at the least price of each SKU's lines; nothing for SKUs on none. */
    static BigInteger atLeast(OmsSnapshot shown, Map<SkuId, Long> units) {
        return units.entrySet().stream()
                .map(
                        each ->
                                BigInteger.valueOf(leastPrice(shown, each.getKey()))
                                        .multiply(BigInteger.valueOf(each.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long leastPrice(OmsSnapshot shown, SkuId sku) {
        long rounding = AmountScale.HUNDREDTHS.step(shown.value().currency());
        long price =
                shown.lines().stream()
                        .filter(line -> line.sku().equals(sku) && line.quantity() > 0)
                        .mapToLong(line -> line.unitPrice().minorUnits())
                        .min()
                        .orElse(0);
        return price > rounding ? price - rounding : 0;
    }
}
