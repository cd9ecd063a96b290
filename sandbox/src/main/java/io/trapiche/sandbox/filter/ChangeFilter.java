package io.trapiche.sandbox.filter;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which changes a feed or hook wants: those into a status, or those of orders that an expression
 * fits. Names of statuses are not checked against the known ones: VTEX does not either, and a
 * misspelt one never matches.
 *
 * @param statuses empty for all
 * @param expression JSONata over the order's document; null for a filter by status
 * @param everyChange with an expression: at every change that fits, or once for each order
 */
public record ChangeFilter(
        List<String> statuses, @Nullable String expression, boolean everyChange) {

    private static final String BY_STATUS = "FromWorkflow";
    private static final String BY_ORDER = "FromOrders";

    public ChangeFilter {
        statuses = List.copyOf(statuses);
    }

    /** Why VTEX refuses a filter. */
    public record Refusal(int httpStatus, String reason) {}

    public static ChangeFilter byStatus(List<String> statuses) {
        return new ChangeFilter(statuses, null, false);
    }

    /** Whether a change of the order is one of these, whether told of already or not. */
    boolean matches(StatusEvent event, Supplier<JsonNode> document) {
        return expression == null
                ? statuses.isEmpty() || isAmongThem(event.state())
                : Expression.fits(expression, document.get());
    }

    private boolean isAmongThem(@Nullable String state) {
        return state != null && statuses.contains(state);
    }

    /** Whether an order that was told of once is not told of again. */
    boolean tellsOnce() {
        return expression != null && !everyChange;
    }

    /** Null when the filter of this configuration is acceptable. */
    public static @Nullable Refusal refusal(JsonNode config) {
        JsonNode filter = Json.anyCase(config, "filter");
        boolean byStatus = filter.has("status");
        boolean byExpression = filter.has("expression") || filter.has("disableSingleFire");
        if (byStatus && byExpression) {
            return new Refusal(409, "filter.status and filter.expression exclude each other");
        }
        return switch (filter.path("type").asString(byExpression ? BY_ORDER : BY_STATUS)) {
            case BY_STATUS -> ofStatuses(filter, byExpression);
            case BY_ORDER -> ofOrders(filter);
            default -> new Refusal(400, "filter.type (expected: FromWorkflow or FromOrders)");
        };
    }

    private static @Nullable Refusal ofStatuses(JsonNode filter, boolean byExpression) {
        if (byExpression) {
            return new Refusal(409, "filter.expression (expected: only of type FromOrders)");
        }
        return !filter.has("status") || texts(filter.path("status"))
                ? null
                : new Refusal(400, "filter.status (expected: a list of texts)");
    }

    private static @Nullable Refusal ofOrders(JsonNode filter) {
        if (filter.has("disableSingleFire") && !filter.path("disableSingleFire").isBoolean()) {
            return new Refusal(400, "filter.disableSingleFire (expected: true or false)");
        }
        return Expression.isReadable(filter.path("expression").asString(""))
                ? null
                : new Refusal(400, "filter.expression (expected: JSONata)");
    }

    private static boolean texts(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    /**
     * The filter of a configuration without {@link #refusal(JsonNode)}; none at all wants
     * everything.
     */
    public static ChangeFilter of(JsonNode config) {
        JsonNode filter = Json.anyCase(config, "filter");
        if (filter.has("expression")) {
            return new ChangeFilter(
                    List.of(),
                    filter.path("expression").stringValue(),
                    filter.path("disableSingleFire").asBoolean(false));
        }
        List<String> statuses = new ArrayList<>();
        filter.path("status").forEach(status -> statuses.add(status.stringValue()));
        return byStatus(statuses);
    }

    /** As the configuration routes show it. */
    public Map<String, @Nullable Object> document() {
        return expression == null
                ? Json.fields("type", BY_STATUS, "status", statuses)
                : Json.fields(
                        "type",
                        BY_ORDER,
                        "expression",
                        expression,
                        "disableSingleFire",
                        everyChange);
    }
}
