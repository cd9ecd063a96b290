package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal invoice's number. Letters and digits only: other characters break tracking in VTEX for
 * good.
 */
public record InvoiceNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,44}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED = "1 to 44 letters or digits";

    public InvoiceNumber {
        Identifiers.check("invoiceNumber", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<InvoiceNumber> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, InvoiceNumber::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
