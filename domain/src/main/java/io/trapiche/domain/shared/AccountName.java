package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Name of a VTEX account; the tenant everything is owned by. */
public record AccountName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED =
            "1 to 40 lowercase letters, digits or hyphens, a letter first";

    public AccountName {
        Identifiers.check("accountName", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<AccountName> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, AccountName::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
