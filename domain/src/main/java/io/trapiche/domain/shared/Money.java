package io.trapiche.domain.shared;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(ZERO, BigInteger::add);
        if (sum.signum() == 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException(
                    "weights: " + weights + " (expected: none negative, not all zero)");
        }
        long[] parts = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[parts.length];
        for (int i = 0; i < parts.length; i++) {
            BigInteger product =
                    BigInteger.valueOf(minorUnits).multiply(BigInteger.valueOf(weights.get(i)));
            BigInteger[] quotient = product.divideAndRemainder(sum);
            parts[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1].abs();
        }
        return distribute(parts, remainders);
    }

    /**
     * What is left is less than one minor unit a part; the first of equal remainders goes first.
     */
    private List<Money> distribute(long[] parts, BigInteger[] remainders) {
        long left = minorUnits - LongStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> remainders[part]).reversed())
                .limit(Math.abs(left))
                .forEach(part -> parts[part] += Long.signum(left));
        return LongStream.of(parts).mapToObj(part -> new Money(part, currency)).toList();
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
