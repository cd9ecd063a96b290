package io.trapiche.sandbox.oms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of an order that removes items, a part of the value or both.
 *
 * @param request the body that asked for it
 * @param value by which the order's value falls, in hundredths
 * @param done false while it is under way
 */
public record Change(String id, Instant at, JsonNode request, long value, boolean done) {

    Change finished() {
        return new Change(id, at, request, value, true);
    }

    /** Rows with {@code id} and {@code quantity}; none where it removes none. */
    public JsonNode items() {
        return itemsOf(request);
    }

    public static JsonNode itemsOf(JsonNode request) {
        return request.path("remove").path("items");
    }

    /** Null where it removes no items. */
    public @Nullable JsonNode removal() {
        return request.path("remove").isObject() ? request.path("remove") : null;
    }

    public long discount() {
        return request.path("manualDiscountValue").asLong(0);
    }

    long units(String skuId) {
        return items().valueStream()
                .filter(item -> item.path("id").asString("").equals(skuId))
                .mapToLong(item -> item.path("quantity").asLong(0))
                .sum();
    }

    /** VTEX's names. */
    public String status() {
        return done ? "done" : "waiting-confirmation";
    }
}
