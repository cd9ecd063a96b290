package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Change;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderChanges;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.wire.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code POST .../changes/{id}/retry} and {@code .../cancel}, of changes that are under way. */
public final class ChangeControl {
    private final Orders orders;
    private final OrderCalls calls;
    private final OrderChanges changes;

    public ChangeControl(Orders orders, OrderChanges changes) {
        this.orders = orders;
        this.calls = new OrderCalls(orders);
        this.changes = changes;
    }

    private interface Work {
        Reply answer(Order order, Orders.Held held, Change change);
    }

    /** Its body is that of the change; the change goes on as it was asked for. */
    public Handler retry() {
        return call ->
                answer(
                        call,
                        call.json().map(ChangeBody::violations).orElseGet(ChangeControl::none),
                        (order, held, change) -> {
                            changes.goOn(held.transaction(), order.key(), change);
                            return Reply.empty(204);
                        });
    }

    public Handler cancel() {
        return call -> {
            Optional<JsonNode> body = call.json();
            return answer(
                    call,
                    body.map(ChangeControl::violations).orElseGet(ChangeControl::none),
                    (order, held, change) -> {
                        held.keep(
                                order.givingUp(
                                        change.id(),
                                        new Change.Ending(
                                                true,
                                                body.orElseThrow().path("reason").asString(""),
                                                orders.now())));
                        return Reply.empty(200);
                    });
        };
    }

    private static List<String> none() {
        return List.of("no JSON object");
    }

    private static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.onlyFields(Set.of("reason"));
        shape.text("reason");
        return shape.violations();
    }

    private Reply answer(Call call, List<String> violations, Work work) {
        return violations.isEmpty()
                ? calls.change(
                        call,
                        (order, held) ->
                                order.changes().stream()
                                        .filter(one -> one.id().equals(call.path("changeId")))
                                        .findFirst()
                                        .map(change -> answer(order, held, change, work))
                                        .orElseGet(ChangeHistory::notFound))
                : Refusals.badRequest(violations);
    }

    private static Reply answer(Order order, Orders.Held held, Change change, Work work) {
        return change.isUnderWay()
                ? work.answer(order, held, change)
                : Refusals.oms(400, "CHK0124", "Invalid change for order.");
    }
}
