package io.trapiche.adapter.erp.command;

import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of a JSON object and notes every fault. A reading that found a fault gives
 * null; a violation tells it from an optional member that is absent.
 */
final class Fields {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final JsonNode object;
    private final Violations violations;
    private final Set<String> read = new HashSet<>();

    /**
     * Reads an object.
     *
     * @param violations of this object
     */
    Fields(JsonNode object, Violations violations) {
        this.object = object;
        this.violations = violations;
    }

    /** Text that must be there, with more than white space, of at most that many characters. */
    @Nullable String text(String name, int maxLength) {
        String text = optionalText(name, maxLength);
        if (text == null && isAbsent(name)) {
            fault(name, "is missing (expected: text)");
        }
        return text;
    }

    @Nullable String optionalText(String name, int maxLength) {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            fault(name, "is no text (expected: text that is not blank)");
            return null;
        }
        String text = node.stringValue();
        if (text.length() > maxLength) {
            fault(name, "is too long (expected: at most " + maxLength + " characters)");
            return null;
        }
        return checked(
                text,
                !UNREADABLE.matcher(text).find(),
                name,
                "holds control characters or half a character (expected: neither)");
    }

    /** An identifier, checked by its own type. */
    <T> @Nullable T id(String name, BiFunction<String, String, Parsed<T>> parser) {
        JsonNode node = member(name);
        if (node != null && !node.isString()) {
            fault(name, "is no text (expected: text)");
            return null;
        }
        String raw = node == null ? "" : node.stringValue();
        return violations.take(parser.apply(name, raw));
    }

    @Nullable Long wholeNumber(String name, long min, long max) {
        JsonNode node = member(name);
        String expected = "(expected: a whole number from %d to %d)".formatted(min, max);
        if (node == null) {
            fault(name, "is missing " + expected);
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            fault(name, "is no whole number in range " + expected);
            return null;
        }
        Long number = node.longValue();
        return checked(number, number >= min && number <= max, name, "is out of range " + expected);
    }

    @Nullable Instant instant(String name) {
        Instant instant = optionalInstant(name);
        if (instant == null && isAbsent(name)) {
            fault(name, "is missing (expected: a time such as 2026-03-01T12:00:00Z)");
        }
        return instant;
    }

    @Nullable Instant optionalInstant(String name) {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
        Instant instant = node.isString() ? parsedInstant(node.stringValue()) : null;
        return checked(
                instant,
                instant != null && !instant.isBefore(EARLIEST) && instant.isBefore(LATEST),
                name,
                "is no time of this century (expected: such as 2026-03-01T12:00:00Z)");
    }

    private static @Nullable Instant parsedInstant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    @Nullable String optionalUrl(String name, int maxLength) {
        String text = optionalText(name, maxLength);
        return checked(
                text,
                text == null || isWebAddress(text),
                name,
                "is no web address (expected: http or https)");
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** The members of an object inside this one. */
    @Nullable Fields object(String name) {
        JsonNode node = member(name);
        if (node == null || !node.isObject()) {
            fault(name, "is missing or no object (expected: an object)");
            return null;
        }
        return new Fields(node, violations.in(name));
    }

    /** The objects of a list; empty after a fault. */
    List<Fields> objects(String name, int maxSize) {
        JsonNode node = member(name);
        if (node == null || !node.isArray() || node.isEmpty() || node.size() > maxSize) {
            fault(name, "is no such list (expected: 1 to " + maxSize + " objects)");
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Violations ofElement = violations.in(name, i);
            if (node.get(i).isObject()) {
                objects.add(new Fields(node.get(i), ofElement));
            } else {
                ofElement.add("", "is no object (expected: an object)");
            }
        }
        return objects;
    }

    /** Notes every member that nobody asked for: a misspelt one must not be lost in silence. */
    void refuseOthers() {
        Collection<String> names = object.propertyNames();
        for (String name : names) {
            if (!read.contains(name)) {
                fault(ShownName.of(name), "is not known (expected: " + sorted(read) + ")");
            }
        }
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    void fault(String name, String description) {
        violations.add(name, description);
    }

    private <T> @Nullable T checked(
            @Nullable T value, boolean sound, String name, String description) {
        if (sound) {
            return value;
        }
        fault(name, description);
        return null;
    }

    private boolean isAbsent(String name) {
        return member(name) == null;
    }

    /** Null stands for absence, as in many an ERP's JSON. */
    private @Nullable JsonNode member(String name) {
        read.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
