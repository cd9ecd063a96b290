package io.trapiche.sandbox.oms;

import io.trapiche.sandbox.wire.Ids;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.Shape;
import io.trapiche.sandbox.wire.VtexTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A change of an order after its purchase, as VTEX's first version of changes knows it: items are
 * removed and added, and the value changes by what the change says, whatever the items cost.
 *
 * @param body {@code {"reason", "discountValue", "incrementValue", "itemsRemoved", "itemsAdded"}},
 *     amounts in what VTEX counts
 */
public record OrderChange(JsonNode body) {

    private static final List<String> AMOUNTS = List.of("discountValue", "incrementValue");
    private static final List<String> ITEMS = List.of("itemsRemoved", "itemsAdded");
    private static final Set<String> FIELDS =
            Set.of("reason", "discountValue", "incrementValue", "itemsRemoved", "itemsAdded");

    /** What is wrong with it, whatever the order. */
    public static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.onlyFields(FIELDS);
        shape.text("reason");
        AMOUNTS.stream().filter(body::has).forEach(shape::money);
        shape.require(AMOUNTS.stream().anyMatch(body::has), "discountValue", "or incrementValue");
        ITEMS.stream()
                .flatMap(items -> shape.optionalRows(items).stream())
                .forEach(
                        item -> {
                            item.text("id");
                            item.quantity("quantity");
                            item.money("price");
                        });
        return shape.violations();
    }

    boolean fits(Placement placement) {
        return value(placement) >= 0
                && rows("itemsRemoved").allMatch(item -> isLeft(placement, item));
    }

    private long value(Placement placement) {
        return placement.value()
                + body.path("incrementValue").asLong(0)
                - body.path("discountValue").asLong(0);
    }

    private boolean isLeft(Placement placement, JsonNode removed) {
        JsonNode request = placement.request();
        String sku = removed.path("id").asString();
        long ordered = units(request.path("items").valueStream(), sku);
        long gone =
                units(
                        request.path("changes")
                                .valueStream()
                                .flatMap(change -> change.path("itemsRemoved").valueStream()),
                        sku);
        return units(rows("itemsRemoved"), sku) <= ordered - gone;
    }

    private static long units(Stream<JsonNode> items, String sku) {
        return items.filter(item -> item.path("id").asString("").equals(sku))
                .mapToLong(item -> item.path("quantity").asLong(0))
                .sum();
    }

    private Stream<JsonNode> rows(String name) {
        return body.path(name).valueStream();
    }

    Order applied(Order order, Ids ids, Instant now) {
        JsonNode change =
                Json.tree(
                        Json.fields(
                                "reason", body.path("reason"),
                                "discountValue", body.path("discountValue").asLong(0),
                                "incrementValue", body.path("incrementValue").asLong(0),
                                "itemsAdded", items("itemsAdded"),
                                "itemsRemoved", items("itemsRemoved"),
                                "receipt",
                                        Json.fields(
                                                "date", VtexTime.withOffset(now),
                                                "orderId", order.key().orderId(),
                                                "receipt", ids.upperHex())));
        return order.with(order.placement().changed(value(order.placement()), change));
    }

    private List<Object> items(String name) {
        return rows(name)
                .<Object>map(
                        item ->
                                Json.fields(
                                        "id", item.path("id"),
                                        "name", "Produto " + item.path("id").asString(),
                                        "quantity", item.path("quantity"),
                                        "price", item.path("price"),
                                        "unitMultiplier", null))
                .toList();
    }
}
