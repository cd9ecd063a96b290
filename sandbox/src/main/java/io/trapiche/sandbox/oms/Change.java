package io.trapiche.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.trapiche.sandbox.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of an order: items are removed, added and replaced, and its value changes beside them.
 *
 * @param request the body that asked for it, with the prices that the order has
 * @param value by which the order's value falls, in hundredths; below zero where it rises
 * @param done false while it is under way, and for ever when it was given up
 * @param ending why it was given up; null otherwise
 */
public record Change(
        String id,
        Instant at,
        JsonNode request,
        long value,
        boolean done,
        @Nullable Ending ending) {

    /** How VTEX tells of a change that was given up. */
    public record Ending(boolean byUser, String reason, Instant at) {}

    /** What a body asks of an order as it is now. */
    public static Change of(String id, Instant at, Order order, JsonNode body) {
        JsonNode priced = priced(body, order);
        long value =
                worth(taken(priced))
                        - worth(brought(priced))
                        + priced.path("manualDiscountValue").asLong(0)
                        - priced.path("manualIncrementValue").asLong(0);
        return new Change(id, at, priced, value, false, null);
    }

    private static JsonNode priced(JsonNode body, Order order) {
        ObjectNode priced = (ObjectNode) body.deepCopy();
        Stream.concat(taken(priced), brought(priced))
                .filter(item -> !item.hasNonNull("price"))
                .forEach(
                        item ->
                                ((ObjectNode) item)
                                        .put(
                                                "price",
                                                order.unitPrice(item.path("id").asString(""))));
        return priced;
    }

    private static long worth(Stream<JsonNode> items) {
        return items.mapToLong(
                        item -> item.path("quantity").asLong(0) * item.path("price").asLong(0))
                .sum();
    }

    Change finished() {
        return new Change(id, at, request, value, true, null);
    }

    public Change given(Ending up) {
        return new Change(id, at, request, value, false, up);
    }

    @JsonIgnore
    public boolean isUnderWay() {
        return !done && ending == null;
    }

    /** Rows with {@code id} and {@code quantity} that go. */
    public Stream<JsonNode> taken() {
        return taken(request);
    }

    /** Rows with {@code id}, {@code quantity} and {@code price} that come. */
    public Stream<JsonNode> brought() {
        return brought(request);
    }

    public static Stream<JsonNode> taken(JsonNode request) {
        return Stream.concat(
                request.path("remove").path("items").valueStream(), replaced(request, "from"));
    }

    public static Stream<JsonNode> brought(JsonNode request) {
        return Stream.concat(
                request.path("add").path("items").valueStream(), replaced(request, "to"));
    }

    public static Stream<JsonNode> replaced(JsonNode request, String side) {
        return request.path("replace")
                .valueStream()
                .flatMap(each -> each.path(side).path("items").valueStream());
    }

    /** One of {@code add} and {@code remove}; null where there is none. */
    public @Nullable JsonNode operation(String name) {
        return request.path(name).isObject() ? request.path(name) : null;
    }

    public JsonNode replacements() {
        return request.path("replace").isArray() ? request.path("replace") : Json.tree(List.of());
    }

    /** How many units of a SKU are less for it; below zero for more. */
    long units(String skuId) {
        return quantity(taken(), skuId) - quantity(brought(), skuId);
    }

    private static long quantity(Stream<JsonNode> items, String skuId) {
        return items.filter(item -> item.path("id").asString("").equals(skuId))
                .mapToLong(item -> item.path("quantity").asLong(0))
                .sum();
    }

    /** VTEX's names. */
    public String status() {
        if (done) {
            return "done";
        }
        return ending == null ? "waiting-confirmation" : "canceled";
    }
}
