package io.trapiche.sandbox.oms;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A change of an order that removes items.
 *
 * @param request the body that asked for it
 * @param value by which the order's value falls, in hundredths
 * @param done false while it is under way
 */
public record Change(String id, Instant at, JsonNode request, long value, boolean done) {

    Change finished() {
        return new Change(id, at, request, value, true);
    }

    /** Rows with {@code id} and {@code quantity}. */
    public JsonNode items() {
        return request.path("remove").path("items");
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
