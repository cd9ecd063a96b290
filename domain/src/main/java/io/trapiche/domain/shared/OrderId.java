package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order's id in VTEX order management, for example {@code FRD-1001} or {@code v500001loja-01}.
 */
public record OrderId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED =
            "1 to 100 letters, digits, dots, hyphens or underscores, a letter or digit first";

    public OrderId {
        Identifiers.check("orderId", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<OrderId> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, OrderId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
