package io.trapiche.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads and writes JSON. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    // Counts that an older data file does not know are 0.
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private Json() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Maps, lists, texts, numbers, truths and nulls. */
    public static Object plain(JsonNode tree) {
        return MAPPER.convertValue(tree, Object.class);
    }

    /** The JSON object in {@code body}; empty when it is no JSON or no object. */
    public static Optional<JsonNode> object(byte[] body) {
        return parsed(body).filter(JsonNode::isObject);
    }

    /** The JSON array in {@code body}; empty when it is no JSON or no array. */
    public static Optional<JsonNode> array(byte[] body) {
        return parsed(body).filter(JsonNode::isArray);
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** The field by its name in any letter case, for VTEX's own guides disagree on it. */
    public static JsonNode anyCase(JsonNode object, String field) {
        return object.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** A JSON object with its fields in this order; values may be null. */
    public static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
