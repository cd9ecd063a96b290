package io.trapiche.domain.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What VTEX's integers count, by account. VTEX documents amounts "in cents" without an exception,
 * and its own order page divides by a hundred whatever the currency (VTEX Orders API, {@code
 * value}); ISO 4217 gives the Chilean peso no decimals and the Kuwaiti dinar three.
 */
public enum AmountScale {
    /** Hundredths of the currency's unit: 117 980 CLP is 11798000. */
    HUNDREDTHS,
    /**
     * ISO 4217 minor units, for an account that proves to count otherwise: 117 980 CLP is 117980.
     */
    MINOR_UNITS;

    private static final int HUNDREDTHS_DIGITS = 2;

    /** The amount; empty when it is no whole number of minor units, or none that fits. */
    public Optional<Money> read(long told, Currency currency) {
        return moved(told, digits(currency) - toldDigits(currency))
                .map(minorUnits -> new Money(minorUnits, currency));
    }

    /** As {@link #read}, rounded down to whole minor units; empty when it does not fit. */
    public Optional<Money> readDown(long told, Currency currency) {
        long step = moved(1, toldDigits(currency) - digits(currency)).orElse(1L);
        return read(Math.floorDiv(told, step) * step, currency);
    }

    /** What VTEX is told; empty when that would be no whole number, or none that fits. */
    public Optional<Long> tell(Money amount) {
        Currency currency = amount.currency();
        return moved(amount.minorUnits(), toldDigits(currency) - digits(currency));
    }

    /** What VTEX tells of one of the currency's units. */
    public long unit(Currency currency) {
        return moved(1, toldDigits(currency)).orElse(1L);
    }

    /** The smallest amount that VTEX can be told, in minor units. */
    public long step(Currency currency) {
        return moved(1, digits(currency) - toldDigits(currency)).orElse(1L);
    }

    private int toldDigits(Currency currency) {
        return this == HUNDREDTHS ? HUNDREDTHS_DIGITS : digits(currency);
    }

    /** Currencies that have no unit, such as gold, count as if they had hundredths. */
    private static int digits(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return digits < 0 ? HUNDREDTHS_DIGITS : digits;
    }

    private static Optional<Long> moved(long amount, int places) {
        if (places == 0) {
            return Optional.of(amount);
        }
        try {
            return Optional.of(BigDecimal.valueOf(amount).movePointRight(places).longValueExact());
        } catch (ArithmeticException fractionOrTooLarge) {
            return Optional.empty();
        }
    }
}
