package io.trapiche.adapter.vtex.wire;

import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Named;

/** Amounts as VTEX's integers. */
public final class WireAmounts {

    /**
     * The integer.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static long told(Money amount, AmountScale scale) {
        return scale.tell(amount)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "amount: %s (expected: whole %s)"
                                                .formatted(amount, scale)));
    }

    /** The integer, rounded down where the amount has none. */
    public static long toldDown(Money amount, AmountScale scale) {
        long step = scale.step(amount.currency());
        return told(
                new Money(Math.floorDiv(amount.minorUnits(), step) * step, amount.currency()),
                scale);
    }

    public long integer(Money amount, @Context AmountScale scale) {
        return told(amount, scale);
    }

    public String text(Money amount, @Context AmountScale scale) {
        return Long.toString(told(amount, scale));
    }

    @Named("unlessZero")
    public @Nullable Long unlessZero(Money amount, @Context AmountScale scale) {
        return amount.minorUnits() == 0 ? null : told(amount, scale);
    }
}
