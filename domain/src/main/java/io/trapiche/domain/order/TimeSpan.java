package io.trapiche.domain.order;

import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in the units VTEX knows, for example {@code 2bd}.
 *
 * @param amount not negative
 */
public record TimeSpan(int amount, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})(d|bd|h|m)");

    public static final String EXPECTED = "a number with a unit: d, bd (business days), h or m";

    /** Units of VTEX's {@code shippingEstimate}; {@code lockTTL} knows the first two only. */
    public enum Unit {
        DAYS("d"),
        BUSINESS_DAYS("bd"),
        HOURS("h"),
        MINUTES("m");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        static Unit of(String symbol) {
            for (Unit unit : values()) {
                if (unit.symbol.equals(symbol)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("unit: " + symbol + " (expected: d, bd, h or m)");
        }
    }

    public TimeSpan {
        if (amount < 0) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: >= 0)");
        }
    }

    /** Reads VTEX's notation. */
    public static TimeSpan of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("time span (expected: " + EXPECTED + ")");
        }
        return new TimeSpan(Integer.parseInt(matcher.group(1)), Unit.of(matcher.group(2)));
    }

    public static Parsed<TimeSpan> parse(String field, @Nullable String raw) {
        if (raw == null || !FORM.matcher(raw).matches()) {
            return Parsed.faulty(
                    new Violation(field, "is missing or malformed (expected: " + EXPECTED + ")"));
        }
        return Parsed.valid(of(raw));
    }

    @Override
    public String toString() {
        return amount + unit.symbol;
    }
}
