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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code GET .../changes}, and one of them by its id. */
public final class ChangeHistory {
    private final Orders orders;

    public ChangeHistory(Orders orders) {
        this.orders = orders;
    }

    public Handler all() {
        return call ->
                orders.find(OrderCalls.key(call))
                        .map(
                                order ->
                                        Reply.ok(
                                                Json.fields(
                                                        "requests",
                                                        order.changes().stream()
                                                                .map(ChangeHistory::entry)
                                                                .toList(),
                                                        "actions",
                                                        List.of())))
                        .orElseGet(Refusals::orderNotFound);
    }

    public Handler one() {
        return call ->
                orders.find(OrderCalls.key(call)).stream()
                        .flatMap(order -> order.changes().stream())
                        .filter(change -> isAsked(change, call))
                        .findFirst()
                        .map(change -> Reply.ok(details(change)))
                        .orElseGet(ChangeHistory::notFound);
    }

    static Reply notFound() {
        return Refusals.oms(404, "CHK0289", "Change order request not found.");
    }

    private static boolean isAsked(Change change, Call call) {
        return change.id().equals(call.path("changeId"));
    }

    private static Map<String, @Nullable Object> details(Change change) {
        Map<String, @Nullable Object> details = entry(change);
        details.put("status", change.status());
        details.put("inProgress", change.isUnderWay());
        details.putAll(lists(change));
        details.put("logs", List.of());
        Change.Ending ending = change.ending();
        if (ending != null) {
            details.put(
                    "cancellationData",
                    Json.fields(
                            "requestedByUser", ending.byUser(),
                            "reason", ending.reason(),
                            "cancellationDate", VtexTime.withZ(ending.at())));
        }
        return details;
    }

    /** Details and previews have lists where the history has objects. */
    private static Map<String, @Nullable Object> lists(Change change) {
        JsonNode add = change.operation("add");
        JsonNode remove = change.operation("remove");
        return Json.fields(
                "add", add == null ? null : List.of(add),
                "remove", remove == null ? null : List.of(remove));
    }

    static Map<String, @Nullable Object> entry(Change change) {
        Map<String, @Nullable Object> entry =
                Json.fields("requestId", change.id(), "workflowId", change.id());
        entry.putAll(content(change));
        return entry;
    }

    /** What the change would be; nothing has its id. */
    static Map<String, @Nullable Object> preview(Order order, Change change) {
        Map<String, @Nullable Object> preview = content(change);
        preview.putAll(lists(change));
        preview.put(
                "origin",
                Json.fields(
                        "account", order.key().account(),
                        "orderId", order.key().orderId(),
                        "component", "MarketplaceComponent"));
        return preview;
    }

    private static Map<String, @Nullable Object> content(Change change) {
        JsonNode request = change.request();
        long manual =
                request.path("manualIncrementValue").asLong(0)
                        - request.path("manualDiscountValue").asLong(0);
        return Json.fields(
                "reason", request.path("reason"),
                "manualDiscountValue", request.path("manualDiscountValue").asLong(0),
                "manualIncrementValue", request.path("manualIncrementValue").asLong(0),
                "totalChangeValue", -change.value(),
                "totals",
                        List.of(
                                total("ManualValues", "Manual Values Total", manual),
                                total("Items", "Items Total", -change.value() - manual)),
                "add", change.operation("add"),
                "remove", change.operation("remove"),
                "replace", change.replacements(),
                "date", VtexTime.withZ(change.at()));
    }

    private static Object total(String id, String name, long value) {
        return Json.fields("id", id, "name", name, "value", value);
    }
}
