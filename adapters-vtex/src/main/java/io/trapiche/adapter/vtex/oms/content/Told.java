package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * Sums with amounts as VTEX tells them. No order comes near the bound; where a document does, sums
 * stay there instead of running over.
 */
final class Told {

    /** Ten trillion of a currency's units. */
    private static final long MOST = 1_000_000_000_000_000L;

    private Told() {}

    /** Zero where VTEX tells none. */
    static long amount(JsonView told) {
        return bounded(told.wholeNumber().orElse(0));
    }

    /** Empty where VTEX tells none. */
    static OptionalLong amountIfTold(JsonView told) {
        OptionalLong number = told.wholeNumber();
        return number.isEmpty() ? number : OptionalLong.of(bounded(number.getAsLong()));
    }

    static long product(long amount, int quantity) {
        return Math.multiplyHigh(amount, quantity) == (amount * quantity) >> (Long.SIZE - 1)
                ? bounded(amount * quantity)
                : bounded(amount < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    /**
     * To the nearest whole number; half away from zero. Extreme numbers are written out nowhere.
     */
    static long rounded(BigDecimal amount) {
        if (amount.precision() - amount.scale() < 0) {
            return 0;
        }
        return amount.abs().compareTo(BigDecimal.valueOf(MOST)) > 0
                ? amount.signum() * MOST
                : amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** So many units of a currency, of which VTEX tells one as so much. */
    static long rounded(BigDecimal units, long unit) {
        return rounded(units.multiply(BigDecimal.valueOf(unit)));
    }

    static long plus(long one, long other) {
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) < 0 ? utmost(one) : sum;
    }

    static long minus(long one, long other) {
        long left = one - other;
        return ((one ^ other) & (one ^ left)) < 0 ? utmost(one) : left;
    }

    private static long utmost(long sign) {
        return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static long bounded(long amount) {
        return Math.clamp(amount, -MOST, MOST);
    }
}
