package io.trapiche.adapter.erp.command.reading;

import com.networknt.schema.Error;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a schema found wrong, in our words and without the value; the expectation is its own. */
final class SchemaTexts {

    private final SchemaFiles files;

    SchemaTexts(SchemaFiles files) {
        this.files = files;
    }

    String describe(Error error) {
        JsonNode schema = files.around(error.getSchemaLocation());
        JsonNode keyword = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" ->
                    expected(
                            "is missing",
                            member(schema, Objects.requireNonNull(error.getProperty())));
            case "type" ->
                    expected(
                            error.getInstanceNode().isNull()
                                    ? "is missing"
                                    : "is no " + noun(schema),
                            schema);
            case "minimum", "maximum" -> expected("is out of range", schema);
            case "minItems", "maxItems" -> expected("is no such list", schema);
            case "maxLength" ->
                    said("is too long", "at most " + keyword.intValue() + " characters");
            case "not" -> said("is not allowed", "no " + keyword.path("description").stringValue());
            case "additionalProperties" -> said("is not known", members(schema));
            default -> expected("is malformed", schema);
        };
    }

    private static JsonNode member(JsonNode schema, String name) {
        return schema.path("properties").path(name);
    }

    private static String noun(JsonNode schema) {
        JsonNode type = schema.path("type");
        return switch ((type.isArray() ? type.get(0) : type).stringValue()) {
            case "string" -> "text";
            case "integer" -> "whole number in range";
            case "array" -> "such list";
            case String other -> other;
        };
    }

    private String expected(String wrong, JsonNode schema) {
        return said(wrong, expectation(schema));
    }

    private static String said(String wrong, String expectation) {
        return wrong + " (expected: " + expectation + ")";
    }

    /** A schema's own words come before those of what it refers to. */
    private String expectation(JsonNode schema) {
        if (schema.has("maximum")) {
            return "a whole number from %d to %d"
                    .formatted(
                            schema.get("minimum").longValue(), schema.get("maximum").longValue());
        }
        if (schema.has("maxItems")) {
            return "%d to %d objects"
                    .formatted(
                            schema.get("minItems").intValue(), schema.get("maxItems").intValue());
        }
        return schema.has("description")
                ? schema.get("description").stringValue()
                : files.referred(schema).path("description").stringValue();
    }

    private static String members(JsonNode schema) {
        return schema.path("properties").propertyNames().stream()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
