package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Change;
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
                        .orElseGet(Refusals::orderNotFound);
    }

    private static boolean isAsked(Change change, Call call) {
        return change.id().equals(call.path("changeId"));
    }

    private static Map<String, @Nullable Object> details(Change change) {
        Map<String, @Nullable Object> details = entry(change);
        details.put("status", change.status());
        details.put("inProgress", !change.done());
        JsonNode removal = change.removal();
        details.put("remove", removal == null ? null : List.of(removal));
        return details;
    }

    static Map<String, @Nullable Object> entry(Change change) {
        return Json.fields(
                "requestId", change.id(),
                "workflowId", change.id(),
                "reason", change.request().path("reason"),
                "manualDiscountValue", change.discount(),
                "manualIncrementValue", 0,
                "totalChangeValue", -change.value(),
                "totals", List.of(),
                "add", null,
                "remove", change.removal(),
                "replace", List.of(),
                "date", VtexTime.withZ(change.at()));
    }
}
