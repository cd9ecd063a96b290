package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Change;
import io.trapiche.sandbox.oms.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Why an order cannot be changed as asked. The codes are VTEX's where its guide on order
 * modifications has one; a status that takes no change has none there.
 */
final class ChangeObjections {

    private record Objection(String code, String message) {}

    private final Order order;
    private final Change change;
    private final List<Objection> found = new ArrayList<>();

    private ChangeObjections(Order order, Change change) {
        this.order = order;
        this.change = change;
    }

    /** The refusal under the first objection's code, with all objections in its message. */
    static Optional<Reply> of(Order order, Change change) {
        ChangeObjections objections = new ChangeObjections(order, change);
        objections.look();
        return objections.found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Refusals.oms(
                                400,
                                objections.found.getFirst().code(),
                                String.join(
                                        "; ",
                                        objections.found.stream()
                                                .map(Objection::message)
                                                .toList())));
    }

    private void look() {
        if (order.changes().stream().anyMatch(Change::isUnderWay)) {
            object("SalesOrderSystem014", "Another change is in progress");
            return;
        }
        if (!order.status().isInHand()) {
            object("OMS002", "Order in status " + order.status().wireName() + " cannot be changed");
        }
        change.taken().forEach(this::lookAtTaken);
        Change.replaced(change.request(), "from").forEach(this::lookAtLine);
        change.brought().forEach(this::lookAtBrought);
        lookAtValue();
    }

    private void lookAtTaken(JsonNode item) {
        String sku = sku(item);
        long left = order.unitsLeft(sku);
        if (!order.contains(sku)) {
            object("SalesOrderSystem010", "No item " + sku + " to remove");
        } else if (item.path("quantity").asLong(0) > left) {
            object("SalesOrderSystem011", "No more than " + left + " of item " + sku);
        }
    }

    private void lookAtLine(JsonNode item) {
        String uniqueId = item.path("uniqueId").asString("");
        boolean isClear =
                uniqueId.isEmpty()
                        ? order.placement().rows(sku(item)).count() <= 1
                        : order.uniqueIds().contains(uniqueId);
        if (!isClear) {
            object("SalesOrderSystem026", "No item is clearly " + sku(item));
        }
    }

    private void lookAtBrought(JsonNode item) {
        if (item.path("price").asLong(0) <= 0) {
            object("CHK0022", "Item " + sku(item) + " has no price");
        }
    }

    private void lookAtValue() {
        long left = order.value() - change.value();
        if (left <= 0) {
            object("CHK0034", "Nothing of the order's price would be left");
        } else if (left < order.invoiced(false)) {
            object("SalesOrderSystem046", "The order would be worth less than what is invoiced");
        }
        if (change.value() < 0 && !order.placement().affiliateId().isEmpty()) {
            object("CHK00342", "This payment method takes no higher value");
        }
    }

    private void object(String code, String message) {
        found.add(new Objection(code, message));
    }

    private static String sku(JsonNode item) {
        return item.path("id").asString("");
    }
}
