package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id an ERP system gave a command; the result carries the same. */
public record CommandId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED =
            "1 to 100 letters, digits, dots, colons, hyphens or underscores";

    public CommandId {
        Identifiers.check("commandId", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<CommandId> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, CommandId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
