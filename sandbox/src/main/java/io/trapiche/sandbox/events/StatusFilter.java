package io.trapiche.sandbox.events;

import io.trapiche.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which changes of status a feed or hook wants. Names are not checked against the known ones: VTEX
 * does not either, and a misspelt one never matches.
 *
 * @param statuses empty for all
 */
public record StatusFilter(List<String> statuses) {
    public StatusFilter {
        statuses = List.copyOf(statuses);
    }

    /** Why VTEX refuses a filter. */
    public record Refusal(int httpStatus, String reason) {}

    public boolean matches(StatusEvent event) {
        return statuses.isEmpty() || statuses.contains(event.state());
    }

    /** Null when the filter of this configuration is acceptable. */
    public static @Nullable Refusal refusal(JsonNode config) {
        JsonNode filter = Json.anyCase(config, "filter");
        boolean byStatus = filter.has("status");
        boolean byExpression = filter.has("expression") || filter.has("disableSingleFire");
        if (byStatus && byExpression) {
            return new Refusal(409, "filter.status and filter.expression exclude each other");
        }
        String type = filter.path("type").asString("FromWorkflow");
        if (byExpression || type.equals("FromOrders")) {
            return new Refusal(
                    400, "the sandbox does not evaluate JSONata: use a FromWorkflow filter");
        }
        if (!type.equals("FromWorkflow")) {
            return new Refusal(400, "filter.type (expected: FromWorkflow)");
        }
        return byStatus && !texts(filter.path("status"))
                ? new Refusal(400, "filter.status (expected: a list of texts)")
                : null;
    }

    private static boolean texts(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    /**
     * The filter of a configuration without {@link #refusal(JsonNode)}; none at all wants
     * everything.
     */
    public static StatusFilter of(JsonNode config) {
        List<String> statuses = new ArrayList<>();
        Json.anyCase(config, "filter")
                .path("status")
                .forEach(status -> statuses.add(status.stringValue()));
        return new StatusFilter(statuses);
    }

    /** As the configuration routes show it. */
    public Map<String, @Nullable Object> document() {
        return Json.fields("type", "FromWorkflow", "status", statuses);
    }
}
