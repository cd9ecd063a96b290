package io.trapiche.adapter.marketplace.grpc;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules for texts and choices, whatever they mean. */
final class TextRules {

    /** Deliberately wide: it refuses what is no address at all, not what is unusual. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>(),;:\"\\\\]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private static final Pattern URL = Pattern.compile("https?://[^\\s/][^\\s]*");
    private static final int URL_LENGTH = 2_000;

    private TextRules() {}

    /** One line that has to be there. */
    static void required(Faults faults, String field, String text, int length) {
        if (text.isBlank()) {
            faults.missing(field, "1 to %d characters".formatted(length));
        } else {
            optional(faults, field, text, length);
        }
    }

    /** One line that may be empty. */
    static void optional(Faults faults, String field, String text, int length) {
        check(faults, field, text, length, Character::isISOControl);
    }

    /** Lines of text that may be empty. */
    static void optionalLines(Faults faults, String field, String text, int length) {
        check(
                faults,
                field,
                text,
                length,
                character -> Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0);
    }

    private static void check(
            Faults faults, String field, String text, int length, IntPredicate forbidden) {
        if (text.codePointCount(0, text.length()) > length) {
            faults.add(field, "is too long (expected: at most %d characters)".formatted(length));
        }
        if (text.chars().anyMatch(forbidden)) {
            faults.add(field, "has control characters (expected: none)");
        }
    }

    static void form(Faults faults, String field, String text, Pattern form, String expected) {
        if (text.isBlank()) {
            faults.missing(field, expected);
        } else if (!form.matcher(text).matches()) {
            faults.add(field, "is malformed (expected: " + expected + ")");
        }
    }

    static void email(Faults faults, String field, String text) {
        form(faults, field, text, EMAIL, "an e-mail address");
    }

    static void optionalUrl(Faults faults, String field, String text) {
        optional(faults, field, text, URL_LENGTH);
        if (!text.isEmpty() && !URL.matcher(text).matches()) {
            faults.add(field, "is malformed (expected: an http or https URL)");
        }
    }

    /** A choice has to be made, and one that this version knows. */
    static void choice(Faults faults, String field, int number, EnumDescriptor choices) {
        if (number == 0) {
            faults.missing(field, names(choices));
        } else if (choices.findValueByNumber(number) == null) {
            faults.add(field, "is unknown here (expected: " + names(choices) + ")");
        }
    }

    private static String names(EnumDescriptor choices) {
        return choices.getValues().stream()
                .filter(value -> value.getNumber() != 0)
                .map(EnumValueDescriptor::getName)
                .collect(Collectors.joining(" or "));
    }
}
