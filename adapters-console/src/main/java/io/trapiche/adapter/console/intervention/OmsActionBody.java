package io.trapiche.adapter.console.intervention;

import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.instructing.port.OperatorActionUseCase.OperatorAction;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads who has VTEX do something with an order, under which id. */
final class OmsActionBody {

    private static final String ID = "commandId";

    /** Members that tell who asks, under which id, whatever is asked. */
    static final Set<String> OWN = Set.of(ID, StrictJson.BY);

    private static final String EXPECTED_ID =
            "1 to %d letters, digits, dots, colons, hyphens or underscores"
                    .formatted(OperatorActionUseCase.LONGEST_ID);

    private OmsActionBody() {}

    /**
     * The wish; null when the body has violations, which are then noted.
     *
     * @param members those of this action
     * @param reader of them; null where they have violations
     */
    static @Nullable OperatorAction read(
            byte @Nullable [] body,
            List<String> members,
            BiFunction<JsonNode, Violations, @Nullable OmsAction> reader,
            Violations violations) {
        return read(
                body,
                (json, found) -> {
                    StrictJson.members(
                            "body",
                            json,
                            Stream.concat(Stream.of(ID, StrictJson.BY), members.stream()).toList(),
                            found);
                    return reader.apply(json, found);
                },
                violations);
    }

    /**
     * The wish; null when the body has violations, which are then noted.
     *
     * @param reader of all members but {@link #OWN}; null where they have violations
     */
    static @Nullable OperatorAction read(
            byte @Nullable [] body,
            BiFunction<JsonNode, Violations, @Nullable OmsAction> reader,
            Violations violations) {
        JsonNode json = StrictJson.parse(body);
        if (json == null) {
            violations.add("body", "is no JSON object");
            return null;
        }
        CommandId id = id(StrictJson.text(json.path(ID)), violations);
        String by = StrictJson.by(json, violations);
        OmsAction action = reader.apply(json, violations);
        return id == null || by == null || action == null || !violations.isEmpty()
                ? null
                : new OperatorAction(id, by, action);
    }

    private static @Nullable CommandId id(String text, Violations violations) {
        CommandId id = text.isEmpty() ? null : violations.take(CommandId.parse(ID, text));
        if (text.isEmpty()) {
            violations.missing(ID, EXPECTED_ID);
        } else if (id != null && text.length() > OperatorActionUseCase.LONGEST_ID) {
            violations.add(ID, "is too long (expected: " + EXPECTED_ID + ")");
        }
        return id;
    }
}
