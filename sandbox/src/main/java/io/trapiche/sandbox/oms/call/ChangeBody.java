package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.wire.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a body that asks for a change has to look like; of VTEX's fields those of items alone. */
final class ChangeBody {

    private static final Set<String> KNOWN =
            Set.of(
                    "reason",
                    "remove",
                    "add",
                    "replace",
                    "manualDiscountValue",
                    "manualIncrementValue");
    private static final Set<String> OF_ITEMS =
            Set.of("id", "uniqueId", "quantity", "price", "measurementUnit", "unitMultiplier");

    private ChangeBody() {}

    static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.onlyFields(KNOWN);
        shape.text("reason");
        List.of("manualDiscountValue", "manualIncrementValue").stream()
                .filter(body::has)
                .forEach(shape::money);
        List.of("remove", "add").stream()
                .filter(body::hasNonNull)
                .forEach(operation -> items(shape, operation));
        if (body.hasNonNull("replace")) {
            shape.rows("replace")
                    .forEach(
                            row -> {
                                items(row, "from");
                                items(row, "to");
                            });
        }
        shape.require(changesSomething(body), "remove", "items, or something else to change");
        return shape.violations();
    }

    private static boolean changesSomething(JsonNode body) {
        return body.hasNonNull("remove")
                || body.hasNonNull("add")
                || !body.path("replace").isEmpty()
                || body.path("manualDiscountValue").asLong(0) > 0
                || body.path("manualIncrementValue").asLong(0) > 0;
    }

    private static void items(Shape shape, String operation) {
        List<Shape> items = shape.object(operation).rows("items");
        shape.require(!items.isEmpty(), operation + ".items", "at least one");
        Consumer<Shape> check =
                item -> {
                    item.onlyFields(OF_ITEMS);
                    item.text("id");
                    item.quantity("quantity");
                    if (item.node().has("price")) {
                        item.money("price");
                    }
                };
        items.forEach(check);
    }
}
