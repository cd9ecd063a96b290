package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Change;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code GET .../change-summary}: what all changes that are done made of an order together. */
public final class ChangeSummary implements Handler {
    private final Orders orders;
    private final Function<Order, JsonNode> documents;

    public ChangeSummary(Orders orders, Function<Order, JsonNode> documents) {
        this.orders = orders;
        this.documents = documents;
    }

    @Override
    public Reply answer(Call call) {
        return orders.find(OrderCalls.key(call))
                .map(order -> Reply.ok(summary(order)))
                .orElseGet(Refusals::orderNotFound);
    }

    private Map<String, @Nullable Object> summary(Order order) {
        List<Change> done = order.changes().stream().filter(Change::done).toList();
        long discount = sum(done, "manualDiscountValue");
        long increment = sum(done, "manualIncrementValue");
        long total = -done.stream().mapToLong(Change::value).sum();
        return Json.fields(
                "original", documents.apply(order).path("items"),
                "added", items(done, "add"),
                "removed", items(done, "remove"),
                "replaced", replaced(done),
                "manualDiscountValueAggregated", discount,
                "manualIncrementValueAggregated", increment,
                "totalChangesValueAggregated", total,
                "totals",
                        List.of(
                                total("Items", "Items Total", total + discount - increment),
                                total("Discounts", "Discounts Total", increment - discount)),
                "lastChange", lastChange(done));
    }

    private static long sum(List<Change> done, String value) {
        return done.stream().mapToLong(change -> change.request().path(value).asLong(0)).sum();
    }

    private static List<Object> items(List<Change> done, String operation) {
        return done.stream()
                .map(change -> change.request().path(operation).path("items"))
                .flatMap(JsonNode::valueStream)
                .map(ChangeSummary::item)
                .toList();
    }

    private static Object item(JsonNode told) {
        return Json.fields(
                "id", told.path("id"),
                "uniqueId", told.path("uniqueId").asString(null),
                "quantity", told.path("quantity"),
                "price", told.path("price"),
                "sellingPrice", told.path("price"),
                "measurementUnit", "un",
                "unitMultiplier", 1.0,
                "name", "Produto " + told.path("id").asString(""),
                "refId", null);
    }

    private static List<Object> replaced(List<Change> done) {
        return done.stream()
                .flatMap(change -> change.replacements().valueStream())
                .<Object>map(
                        each ->
                                Json.fields(
                                        "replaceType", "Replace",
                                        "from", side(each.path("from")),
                                        "to", side(each.path("to"))))
                .toList();
    }

    private static Object side(JsonNode told) {
        return Json.fields(
                "items", told.path("items").valueStream().map(ChangeSummary::item).toList());
    }

    private static Object total(String id, String name, long value) {
        return Json.fields("id", id, "name", name, "value", value, "alternativeTotals", null);
    }

    private static @Nullable String lastChange(List<Change> done) {
        return done.isEmpty() ? null : VtexTime.withZ(done.getLast().at());
    }
}
