package io.trapiche.adapter.console.intervention;

import io.trapiche.application.correcting.port.ParkedOrderUseCases.Intervention;
import io.trapiche.domain.draft.FieldCorrection;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who does what to an order and why. Read strictly: what an operator believes to have said has to
 * be what is done.
 *
 * @param corrections empty unless the order is to be corrected
 */
public record InterventionBody(Intervention intervention, List<FieldCorrection> corrections) {

    /** Bytes of the longest body that is read. */
    public static final int LARGEST = 64 * 1024;

    private static final int LONGEST_FIELD = 100;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_CORRECTIONS = 100;
    private static final String CORRECTIONS = "corrections";
    private static final List<String> PLAIN = List.of(StrictJson.BY, "reason");
    private static final List<String> TO_CORRECT = List.of(StrictJson.BY, "reason", CORRECTIONS);
    private static final List<String> PAIR = List.of("field", "value");

    public InterventionBody {
        corrections = List.copyOf(corrections);
    }

    /** The body; null when it has violations, which are then noted. */
    public static @Nullable InterventionBody read(
            byte @Nullable [] body, boolean correct, Violations violations) {
        JsonNode json = StrictJson.parse(body);
        if (json == null) {
            violations.add("body", "is no JSON object");
            return null;
        }
        StrictJson.members("body", json, correct ? TO_CORRECT : PLAIN, violations);
        String by = StrictJson.by(json, violations);
        String reason =
                TextRules.reason(violations, "reason", StrictJson.text(json.path("reason")));
        List<FieldCorrection> corrections =
                correct ? corrections(json.path(CORRECTIONS), violations) : List.of();
        return by == null || reason == null || !violations.isEmpty()
                ? null
                : new InterventionBody(new Intervention(by, reason), corrections);
    }

    private static List<FieldCorrection> corrections(JsonNode json, Violations violations) {
        if (!json.isArray() || json.isEmpty() || json.size() > MOST_CORRECTIONS) {
            violations.add(CORRECTIONS, "is no list of 1 to %d".formatted(MOST_CORRECTIONS));
            return List.of();
        }
        List<FieldCorrection> corrections = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            String place = Violations.element(CORRECTIONS, i);
            FieldCorrection correction = correction(place, json.get(i), violations);
            if (correction != null) {
                corrections.add(correction);
            }
        }
        return corrections;
    }

    private static @Nullable FieldCorrection correction(
            String place, JsonNode json, Violations violations) {
        if (!json.isObject()) {
            violations.add(place, "is no JSON object");
            return null;
        }
        StrictJson.members(place, json, PAIR, violations);
        String field =
                TextRules.required(
                        violations,
                        place + ".field",
                        StrictJson.text(json.path("field")),
                        LONGEST_FIELD);
        JsonNode value = json.path("value");
        if (!value.isString() || value.stringValue().length() > LONGEST_VALUE) {
            violations.add(
                    place + ".value",
                    "is no text (expected: at most %d characters)".formatted(LONGEST_VALUE));
            return null;
        }
        return field == null
                ? null
                : new FieldCorrection(field, new PersonalData(value.stringValue()));
    }
}
