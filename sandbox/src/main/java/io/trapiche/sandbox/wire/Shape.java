package io.trapiche.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks a JSON object against the shape it should have and gathers every violation. */
public final class Shape {
    private final JsonNode node;
    private final String path;
    private final List<String> violations;

    private Shape(JsonNode node, String path, List<String> violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
    }

    public static Shape of(JsonNode node) {
        return new Shape(node, "", new ArrayList<>());
    }

    /** Every violation so far, of this object and of those reached from it. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    public JsonNode node() {
        return node;
    }

    /** The object in the field; a violation when there is none. */
    public Shape object(String field) {
        expect(field, JsonNode::isObject, "an object");
        return new Shape(node.path(field), at(field) + ".", violations);
    }

    /** The objects in the array of the field; a violation when it is no array. */
    public List<Shape> rows(String field) {
        expect(field, JsonNode::isArray, "an array");
        return optionalRows(field);
    }

    /** As {@link #rows(String)}, where an absent field is an empty array. */
    public List<Shape> optionalRows(String field) {
        List<Shape> rows = new ArrayList<>();
        int index = 0;
        for (JsonNode row : node.path(field)) {
            String place = at(field) + "[" + index++ + "]";
            if (!row.isObject()) {
                violations.add(place + ": not an object");
            }
            rows.add(new Shape(row, place + ".", violations));
        }
        return rows;
    }

    public void text(String field) {
        expect(field, value -> value.isString() && !value.stringValue().isBlank(), "a text");
    }

    public void key(String field) {
        expect(field, value -> !value.isMissingNode(), "present, if only as null");
    }

    /** Minor units. */
    public void money(String field) {
        expect(field, value -> wholeNumber(value) && value.longValue() >= 0, "a whole number >= 0");
    }

    public void quantity(String field) {
        expect(field, value -> wholeNumber(value) && value.longValue() >= 1, "a whole number >= 1");
    }

    public void flag(String field) {
        expect(field, JsonNode::isBoolean, "true or false");
    }

    public void flagOrNull(String field) {
        expect(field, value -> value.isBoolean() || value.isNull(), "true, false or null");
    }

    public void matches(String field, Pattern pattern) {
        expect(
                field,
                value -> value.isString() && pattern.matcher(value.stringValue()).matches(),
                pattern.pattern());
    }

    public void oneOf(String field, Set<String> values) {
        expect(
                field,
                value -> value.isString() && contains(values, value.stringValue()),
                "one of " + values);
    }

    /** A misspelt field would be passed over in silence. */
    public void onlyFields(Set<String> known) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> require(false, name, "no such field"));
    }

    public void expect(String field, Predicate<JsonNode> test, String expectation) {
        require(test.test(node.path(field)), field, expectation);
    }

    public void require(boolean holds, String field, String expectation) {
        if (!holds) {
            violations.add(at(field) + " (expected: " + expectation + ")");
        }
    }

    private static boolean contains(Set<String> values, String value) {
        return values.stream().anyMatch(value::equalsIgnoreCase);
    }

    private static boolean wholeNumber(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }

    private String at(String field) {
        return path + field;
    }
}
