package io.trapiche.domain.shared;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount in the currency's minor unit: 110.50 BRL is 11050.
 *
 * @param minorUnits may be negative only as the result of arithmetic; inputs check their own sign
 */
public record Money(long minorUnits, Currency currency) {

    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Reads what {@link #toString()} wrote. */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("money: " + text + " (expected: '1050 BRL')");
        }
        return of(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other)), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(minorUnits, factor), currency);
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /**
     * Splits in proportion to the weights by largest remainder; the parts always sum to the whole.
     *
     * @param weights at least one, none negative, not all zero
     */
    public List<Money> split(List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        if (sum <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException(
                    "weights: " + weights + " (expected: none negative, not all zero)");
        }
        long[] parts = new long[weights.size()];
        long[] remainders = new long[parts.length];
        long left = minorUnits;
        for (int i = 0; i < parts.length; i++) {
            long product = Math.multiplyExact(minorUnits, weights.get(i));
            parts[i] = product / sum;
            remainders[i] = Math.abs(product % sum);
            left -= parts[i];
        }
        return distribute(parts, remainders, left);
    }

    private List<Money> distribute(long[] parts, long[] remainders, long left) {
        long step = Long.signum(left);
        for (long i = Math.abs(left); i > 0; i--) {
            int largest = 0;
            for (int j = 1; j < parts.length; j++) {
                if (remainders[j] > remainders[largest]) {
                    largest = j;
                }
            }
            parts[largest] += step;
            remainders[largest] = -1;
        }
        List<Money> result = new ArrayList<>(parts.length);
        for (long part : parts) {
            result.add(new Money(part, currency));
        }
        return List.copyOf(result);
    }

    private long sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "currency: %s (expected: %s)".formatted(other.currency, currency));
        }
        return other.minorUnits;
    }

    @Override
    public String toString() {
        return minorUnits + " " + currency.getCurrencyCode();
    }
}
