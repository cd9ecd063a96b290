package io.trapiche.adapter.console.intervention;

import io.trapiche.domain.shared.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies in which nothing is guessed. */
final class StrictJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    /** Null for what is no JSON object. */
    static @Nullable JsonNode parse(byte @Nullable [] body) {
        try {
            JsonNode json = body == null ? null : JSON.readTree(body);
            return json != null && json.isObject() ? json : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    /** A member nobody knows may be anything, so it is not repeated. */
    static void members(String field, JsonNode json, List<String> expected, Violations violations) {
        if (!expected.containsAll(json.propertyNames())) {
            violations.add(
                    field, "has unknown members (expected: " + String.join(", ", expected) + ")");
        }
    }

    /** Without blanks around it; empty for what is no text. */
    static String text(JsonNode json) {
        return json.isString() ? json.stringValue().strip() : "";
    }
}
