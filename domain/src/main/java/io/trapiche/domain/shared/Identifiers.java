package io.trapiche.domain.shared;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one way identifiers are checked. */
final class Identifiers {

    private static final int SHOWN = 40;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E…]");

    private Identifiers() {}

    static void check(String what, String value, Pattern form, String expected) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s: %s (expected: %s)".formatted(what, shown(value), expected));
        }
    }

    static <T> Parsed<T> parse(
            String field,
            @Nullable String raw,
            Pattern form,
            String expected,
            Function<String, T> constructor) {
        if (raw == null || raw.isBlank()) {
            return Parsed.faulty(new Violation(field, "is missing (expected: " + expected + ")"));
        }
        if (!form.matcher(raw).matches()) {
            return Parsed.faulty(new Violation(field, "is malformed (expected: " + expected + ")"));
        }
        return Parsed.valid(constructor.apply(raw));
    }

    private static String shown(String value) {
        String start = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return UNPRINTABLE.matcher(start).replaceAll("?");
    }
}
