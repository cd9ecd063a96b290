package io.trapiche.faults.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * VTEX counts hundredths of every currency's unit, all others ISO 4217 minor units.
 *
 * @param currency ISO 4217
 */
record Scale(String currency) {

    private static final int HUNDREDTHS = 2;

    private int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** Whether VTEX counts what the currency does not have. */
    boolean isRounded() {
        return digits() < HUNDREDTHS;
    }

    /**
     * What VTEX counts.
     *
     * @throws ArithmeticException if hundredths cannot say it
     */
    long atVtex(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, digits()).movePointRight(HUNDREDTHS).longValueExact();
    }

    /** Rounded down to whole minor units. */
    long minorUnits(long atVtex) {
        return BigDecimal.valueOf(atVtex, HUNDREDTHS)
                .movePointRight(digits())
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
