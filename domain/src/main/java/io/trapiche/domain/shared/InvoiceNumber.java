package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal invoice's number. VTEX shows any text: its API reference has {@code
 * DFG-v7731485plzv-01}, its guides {@code NFe-00001}. What is told to VTEX is stricter, because
 * characters other than letters, digits and hyphens break tracking there for good (VTEX known
 * issues).
 */
public record InvoiceNumber(String value) {

    private static final Pattern SHOWN =
            Pattern.compile("[^\\s\\p{Cntrl}](?:[^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?");
    private static final String SHOWN_EXPECTED =
            "1 to 100 characters, no control characters, no blank at an end";

    private static final Pattern TOLD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,43}");

    /** What a number looks like that may be told to VTEX, for error messages. */
    public static final String EXPECTED =
            "1 to 44 letters, digits or hyphens, a letter or digit first";

    public InvoiceNumber {
        Identifiers.check("invoiceNumber", value, SHOWN, SHOWN_EXPECTED);
    }

    /** A number that may be told to VTEX, or a violation naming the field. */
    public static Parsed<InvoiceNumber> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, TOLD, EXPECTED, InvoiceNumber::new);
    }

    /** A number that VTEX shows, or a violation naming the field. */
    public static Parsed<InvoiceNumber> parseShown(String field, @Nullable String raw) {
        return Identifiers.parse(
                field, raw == null ? null : raw.strip(), SHOWN, SHOWN_EXPECTED, InvoiceNumber::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
