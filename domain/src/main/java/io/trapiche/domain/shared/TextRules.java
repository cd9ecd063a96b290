package io.trapiche.domain.shared;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules for texts, whatever they mean. A text that is null or blank is not there. Each gives the
 * text, or null when it is not there or was found wrong.
 */
public final class TextRules {

    /** Most characters of the reason somebody gives for what they do to an order. */
    private static final int REASON = 500;

    private TextRules() {}

    /** One line that has to be there. */
    public static @Nullable String required(
            Violations violations, String field, @Nullable String text, int longest) {
        if (isAbsent(text)) {
            violations.missing(field, "1 to %d characters".formatted(longest));
            return null;
        }
        return optional(violations, field, text, longest);
    }

    /** One line that may be missing. */
    public static @Nullable String optional(
            Violations violations, String field, @Nullable String text, int longest) {
        return checked(violations, field, text, longest, Character::isISOControl);
    }

    /** Lines of text that may be missing. */
    public static @Nullable String optionalLines(
            Violations violations, String field, @Nullable String text, int longest) {
        return checked(
                violations,
                field,
                text,
                longest,
                character -> Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0);
    }

    /** A text of a form that has to be there. */
    public static @Nullable String formed(
            Violations violations,
            String field,
            @Nullable String text,
            Pattern form,
            String expected) {
        if (text == null || text.isBlank()) {
            violations.missing(field, expected);
            return null;
        }
        if (!form.matcher(text).matches()) {
            violations.add(field, "is malformed (expected: " + expected + ")");
            return null;
        }
        return text;
    }

    /** Why somebody does something to an order. */
    public static @Nullable String reason(
            Violations violations, String field, @Nullable String text) {
        return required(violations, field, text, REASON);
    }

    private static @Nullable String checked(
            Violations violations,
            String field,
            @Nullable String text,
            int longest,
            IntPredicate forbidden) {
        if (text == null) {
            return null;
        }
        boolean tooLong = text.codePointCount(0, text.length()) > longest;
        if (tooLong) {
            violations.add(
                    field, "is too long (expected: at most %d characters)".formatted(longest));
        }
        boolean unreadable = text.chars().anyMatch(forbidden);
        if (unreadable) {
            violations.add(field, "has control characters (expected: none)");
        }
        return tooLong || unreadable || text.isBlank() ? null : text;
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
