package io.trapiche.adapter.console.intervention;

import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies in which nothing is guessed. */
public final class StrictJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** Member that tells who does it. */
    public static final String BY = "by";

    private static final int LONGEST_NAME = 100;

    private StrictJson() {}

    /** Null for what is no JSON object. */
    public static @Nullable JsonNode parse(byte @Nullable [] body) {
        try {
            JsonNode json = body == null ? null : JSON.readTree(body);
            return json != null && json.isObject() ? json : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    /** A member nobody knows may be anything, so it is not repeated. */
    public static void members(
            String field, JsonNode json, List<String> expected, Violations violations) {
        if (!expected.containsAll(json.propertyNames())) {
            violations.add(
                    field, "has unknown members (expected: " + String.join(", ", expected) + ")");
        }
    }

    /** Who does it; null when nobody says so, which is then noted. */
    public static @Nullable String by(JsonNode json, Violations violations) {
        return TextRules.required(violations, BY, text(json.path(BY)), LONGEST_NAME);
    }

    /** Without blanks around it; empty for what is no text. */
    static String text(JsonNode json) {
        return json.isString() ? json.stringValue().strip() : "";
    }
}
