package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** VTEX's id of a payment of an order. */
public record PaymentId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED =
            "1 to 64 letters, digits or hyphens, a letter or digit first";

    public PaymentId {
        Identifiers.check("paymentId", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<PaymentId> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, PaymentId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
