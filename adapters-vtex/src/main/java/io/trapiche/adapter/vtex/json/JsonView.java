package io.trapiche.adapter.vtex.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A value in VTEX's JSON, read by name whatever the name's casing. A value of another type than
 * asked for reads as absent: one odd field never makes the rest unreadable, which binding to a
 * record would.
 */
public final class JsonView {

    /** A value that is not there. */
    public static final JsonView MISSING = new JsonView(MissingNode.getInstance());

    private static final int MOST_DIGITS = 19;
    private static final int LONGEST_DECIMAL = 40;

    private final JsonNode node;

    public JsonView(JsonNode node) {
        this.node = node;
    }

    public JsonNode node() {
        return node;
    }

    /** Absent or null. */
    public boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    /** The field of exactly this name, or else one that differs in casing only. */
    public JsonView field(String name) {
        JsonNode exact = node.get(name);
        return exact != null ? new JsonView(exact) : fieldInOtherCasing(name);
    }

    private JsonView fieldInOtherCasing(String name) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return new JsonView(property.getValue());
            }
        }
        return MISSING;
    }

    /** Elements of an array; none for anything else. */
    public List<JsonView> elements() {
        return node.isArray() ? node.valueStream().map(JsonView::new).toList() : List.of();
    }

    /** A text, or a number or truth value as text; a whole number without a fraction. */
    public @Nullable String text() {
        OptionalLong whole = node.isNumber() ? wholeNumber() : OptionalLong.empty();
        if (whole.isPresent()) {
            return String.valueOf(whole.getAsLong());
        }
        return isMissing() || node.isContainer() ? null : PlainText.of(node.asString());
    }

    /** As {@link #text()}, null also when there is nothing but blanks. */
    public @Nullable String filledText() {
        String text = text();
        return text == null || text.isBlank() ? null : text;
    }

    public String textOr(String other) {
        String text = text();
        return text == null ? other : text;
    }

    /** A whole number, also when written with a zero fraction or as text. */
    public OptionalLong wholeNumber() {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong()
                    ? OptionalLong.of(node.longValue())
                    : OptionalLong.empty();
        }
        BigDecimal written = decimal();
        return written == null ? OptionalLong.empty() : exact(written);
    }

    /** As {@link #wholeNumber()}, empty also when it does not fit. */
    public OptionalInt count() {
        long number = wholeNumber().orElse(-1);
        return number < 0 || number > Integer.MAX_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of((int) number);
    }

    /** A decimal number, also when written as text; null when that is longer than 40 characters. */
    public @Nullable BigDecimal decimal() {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        String text = node.isString() ? node.stringValue().strip() : "";
        try {
            return text.isEmpty() || text.length() > LONGEST_DECIMAL ? null : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    public @Nullable Boolean truth() {
        return switch (textOr("").toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(truth());
    }

    /** A time in any of VTEX's notations; without an offset it is UTC. */
    public @Nullable Instant instant() {
        return instant(ZoneOffset.UTC);
    }

    /** A time in any of VTEX's notations; without an offset it is in the zone. */
    public @Nullable Instant instant(ZoneId zone) {
        String text = filledText();
        return text == null ? null : VtexTimes.read(text, zone).orElse(null);
    }

    /** Looks at the scale first: 1E+1000000 must not be written out. */
    private static OptionalLong exact(BigDecimal number) {
        if (number.precision() - number.scale() > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(number.longValueExact());
        } catch (ArithmeticException fractionOrTooLarge) {
            return OptionalLong.empty();
        }
    }
}
