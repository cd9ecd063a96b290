package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Corrections by their fields. Whoever builds the corrected order asks for every field that can be
 * corrected; corrections nobody asked for have no such field.
 */
final class CorrectedFields {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,5}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\.]+(\\.[^\\s@.]+)+");
    private static final long HIGHEST_AMOUNT = 1_000_000_000_000L;
    private static final int HIGHEST_QUANTITY = 10_000;

    private final Map<String, String> given = new HashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Violation> faults = new ArrayList<>();

    CorrectedFields(List<FieldCorrection> corrections) {
        for (int i = 0; i < corrections.size(); i++) {
            FieldCorrection correction = corrections.get(i);
            if (given.putIfAbsent(correction.field(), correction.value().value()) != null) {
                fault(nameOf(i), "is given more than once");
            }
            places.putIfAbsent(correction.field(), i);
        }
    }

    /** All faults; unknown fields are among them once every known one was asked for. */
    List<Violation> faults() {
        List<Violation> all = new ArrayList<>(faults);
        places.forEach(
                (field, place) -> {
                    if (!asked.contains(field)) {
                        all.add(new Violation(nameOf(place), "is no field that can be corrected"));
                    }
                });
        return all;
    }

    /** An unknown field may be anything, so it is told by its place. */
    private static String nameOf(int place) {
        return "corrections[%d].field".formatted(place);
    }

    void fault(String field, String description) {
        faults.add(new Violation(field, description));
    }

    PersonalData personal(String field, PersonalData was, int longest) {
        String text = required(field, longest);
        return text == null ? was : new PersonalData(text);
    }

    @Nullable PersonalData optional(String field, @Nullable PersonalData was, int longest) {
        String text = line(field, longest);
        if (text == null) {
            return was;
        }
        return text.isBlank() ? null : new PersonalData(text);
    }

    @Nullable String optionalText(String field, @Nullable String was, int longest) {
        String text = line(field, longest);
        if (text == null) {
            return was;
        }
        return text.isBlank() ? null : text;
    }

    PersonalData email(String field, PersonalData was) {
        String text = formed(field, EMAIL, "an e-mail address");
        return text == null ? was : new PersonalData(text);
    }

    String country(String field, String was) {
        String text = formed(field, COUNTRY, "three capital letters, ISO 3166-1");
        return text == null ? was : text;
    }

    Money amount(String field, Money was) {
        String text = formed(field, AMOUNT, "an amount in minor units, digits only");
        if (text == null) {
            return was;
        }
        long minorUnits = Long.parseLong(text);
        if (minorUnits > HIGHEST_AMOUNT) {
            fault(field, "is out of range (expected: 0 to %d)".formatted(HIGHEST_AMOUNT));
            return was;
        }
        return new Money(minorUnits, was.currency());
    }

    int quantity(String field, int was) {
        String expected = "1 to %d".formatted(HIGHEST_QUANTITY);
        String text = formed(field, QUANTITY, expected);
        if (text == null) {
            return was;
        }
        int quantity = Integer.parseInt(text);
        if (quantity < 1 || quantity > HIGHEST_QUANTITY) {
            fault(field, "is out of range (expected: " + expected + ")");
            return was;
        }
        return quantity;
    }

    SkuId sku(String field, SkuId was) {
        String text = take(field);
        return text == null ? was : valueOr(was, SkuId.parse(field, text));
    }

    TimeSpan span(String field, TimeSpan was) {
        String text = take(field);
        return text == null ? was : valueOr(was, TimeSpan.parse(field, text));
    }

    /** VTEX takes this one in days only. */
    TimeSpan days(String field, TimeSpan was) {
        TimeSpan span = span(field, was);
        if (span.unit() == TimeSpan.Unit.HOURS || span.unit() == TimeSpan.Unit.MINUTES) {
            fault(field, "has another unit (expected: d or bd)");
        }
        return span;
    }

    private <T> T valueOr(T was, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Faulty<T>(List<Violation> found) -> {
                faults.addAll(found);
                yield was;
            }
        };
    }

    private @Nullable String required(String field, int longest) {
        String text = line(field, longest);
        if (text != null && text.isBlank()) {
            fault(field, "is empty (expected: 1 to %d characters)".formatted(longest));
        }
        return text;
    }

    private @Nullable String line(String field, int longest) {
        String text = take(field);
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            fault(field, "is too long (expected: at most %d characters)".formatted(longest));
        }
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            fault(field, "has control characters (expected: none)");
        }
        return text;
    }

    /** The text; null when it is not given, or has a fault, which is then noted. */
    private @Nullable String formed(String field, Pattern form, String expected) {
        String text = take(field);
        if (text != null && !form.matcher(text).matches()) {
            fault(field, "is malformed (expected: " + expected + ")");
            return null;
        }
        return text;
    }

    private @Nullable String take(String field) {
        asked.add(field);
        return given.get(field);
    }
}
