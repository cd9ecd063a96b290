package io.trapiche.testkit.instructing;

import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads acknowledgements and cancellations, and knows of nothing else. */
public final class FewActions implements OmsActionReader {

    @Override
    public Parsed<OmsAction> read(OmsOrderRef order, String type, byte[] json, Set<String> apart) {
        Violations violations = new Violations();
        OmsAction action =
                object(json) instanceof ObjectNode object
                        ? action(order, type, object.remove(apart), violations)
                        : null;
        if (action == null && violations.isEmpty()) {
            violations.add("body", "is no JSON object");
        }
        return action != null && violations.isEmpty()
                ? Parsed.valid(action)
                : new Parsed.Faulty<>(violations.all());
    }

    private static @Nullable JsonNode object(byte[] json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static @Nullable OmsAction action(
            OmsOrderRef order, String type, ObjectNode json, Violations violations) {
        same(json, "type", type, violations);
        same(json, "orderId", order.orderId().value(), violations);
        return switch (type) {
            case "acknowledge" -> {
                String reference = member(json, "erpReference", false, violations);
                yield new OmsAction.Acknowledge(reference);
            }
            case "cancel" -> {
                String reason = member(json, "reason", true, violations);
                yield reason == null ? null : new OmsAction.Cancel(reason);
            }
            default -> {
                violations.add("type", "is unknown (expected: acknowledge or cancel)");
                yield null;
            }
        };
    }

    private static void same(ObjectNode json, String name, String told, Violations violations) {
        if (json.hasNonNull(name) && !json.path(name).stringValue("").equals(told)) {
            violations.add(name, "differs (expected: the same as in the path)");
        }
    }

    private static @Nullable String member(
            ObjectNode json, String name, boolean required, Violations violations) {
        json.propertyNames().stream()
                .filter(other -> !List.of("type", "orderId", name).contains(other))
                .forEach(other -> violations.add(other, "is not known"));
        if (!required && !json.hasNonNull(name)) {
            return null;
        }
        String text = json.path(name).stringValue("");
        if (text.isBlank()) {
            violations.missing(name, "text that is not blank");
            return null;
        }
        return text;
    }
}
