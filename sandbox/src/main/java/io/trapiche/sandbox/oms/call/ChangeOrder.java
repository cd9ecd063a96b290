package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Change;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderChanges;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Status;
import io.trapiche.sandbox.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code PATCH .../changes}, of which the sandbox knows the operation {@code remove} and discounts:
 * answered at once, done later, one at a time. VTEX documents no codes but SalesOrderSystem014
 * here.
 */
public final class ChangeOrder implements Handler {
    private static final Set<String> KNOWN = Set.of("reason", "remove", "manualDiscountValue");

    private final Orders orders;
    private final OrderCalls calls;
    private final OrderChanges changes;

    public ChangeOrder(Orders orders, OrderChanges changes) {
        this.orders = orders;
        this.calls = new OrderCalls(orders);
        this.changes = changes;
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(ChangeOrder::violations).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? calls.change(call, (order, held) -> change(order, held, body.orElseThrow()))
                : Refusals.badRequest(violations);
    }

    private static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.onlyFields(KNOWN);
        shape.text("reason");
        if (body.has("manualDiscountValue")) {
            shape.money("manualDiscountValue");
        }
        if (body.path("remove").isMissingNode() || body.path("remove").isNull()) {
            shape.require(
                    body.path("manualDiscountValue").asLong(0) > 0,
                    "remove",
                    "items, or a discount");
        } else {
            removal(shape);
        }
        return shape.violations();
    }

    private static void removal(Shape shape) {
        List<Shape> items = shape.object("remove").rows("items");
        shape.require(!items.isEmpty(), "remove.items", "at least one");
        items.forEach(
                item -> {
                    item.text("id");
                    item.quantity("quantity");
                });
    }

    private Reply change(Order order, Orders.Held held, JsonNode body) {
        if (order.changes().stream().anyMatch(change -> !change.done())) {
            return Refusals.oms(400, "SalesOrderSystem014", "Another change is in progress");
        }
        Change change =
                new Change(
                        orders.ids().hex(),
                        orders.now(),
                        body,
                        order.placement().price(Change.itemsOf(body))
                                + body.path("manualDiscountValue").asLong(0),
                        false);
        List<String> objections = objections(order, change);
        if (!objections.isEmpty()) {
            return Refusals.badRequest(objections);
        }
        held.keep(order.with(change));
        changes.begin(held.transaction(), order.key(), change);
        return Reply.json(202, ChangeHistory.entry(change));
    }

    private static List<String> objections(Order order, Change change) {
        List<String> objections = new ArrayList<>();
        if (order.status() != Status.HANDLING) {
            objections.add("Order in status " + order.status().wireName() + " cannot be changed");
        }
        for (JsonNode item : change.items()) {
            String sku = item.path("id").asString("");
            if (item.path("quantity").asLong(0) > order.unitsLeft(sku)) {
                objections.add(sku + " (expected: at most " + order.unitsLeft(sku) + ")");
            }
        }
        if (order.value() - change.value() < order.invoiced(false)) {
            objections.add("The order would be worth less than what is invoiced");
        }
        return objections;
    }
}
