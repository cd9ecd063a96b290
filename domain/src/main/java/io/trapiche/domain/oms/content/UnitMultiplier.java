package io.trapiche.domain.oms.content;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many units of measurement one unit of the quantity has: three pieces of 0.3 kg. Exact.
 *
 * @param unscaled the digits
 * @param scale how many of them are decimals, 0 to 9
 */
public record UnitMultiplier(long unscaled, int scale) {

    public static final UnitMultiplier ONE = new UnitMultiplier(1, 0);

    private static final int MOST_DECIMALS = 9;
    private static final int MOST_DIGITS = 15;

    public UnitMultiplier {
        if (unscaled <= 0 || scale < 0 || scale > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "unitMultiplier: %d, %d decimals (expected: above 0, 0 to 9 decimals)"
                            .formatted(unscaled, scale));
        }
    }

    /** Empty when there is no such multiplier: not above zero, or of too many digits. */
    public static Optional<UnitMultiplier> of(BigDecimal told) {
        if (told.signum() <= 0 || Math.abs((long) told.scale()) > MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal plain = told.stripTrailingZeros();
        BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
        return whole.precision() > MOST_DIGITS || whole.scale() > MOST_DECIMALS
                ? Optional.empty()
                : Optional.of(
                        new UnitMultiplier(whole.unscaledValue().longValueExact(), whole.scale()));
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
