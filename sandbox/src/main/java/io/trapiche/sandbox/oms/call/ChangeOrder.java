package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Change;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderChanges;
import io.trapiche.sandbox.oms.Orders;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code PATCH .../changes}: answered at once, done later, one at a time; and its preview, which
 * changes nothing. VTEX refuses at once or gives a change up later, and does not say which when;
 * here it is at once.
 */
public final class ChangeOrder {
    private final Orders orders;
    private final OrderCalls calls;
    private final OrderChanges changes;

    public ChangeOrder(Orders orders, OrderChanges changes) {
        this.orders = orders;
        this.calls = new OrderCalls(orders);
        this.changes = changes;
    }

    public Handler change() {
        return call -> answer(call, this::change);
    }

    public Handler preview() {
        return call ->
                answer(call, (order, _, change) -> Reply.ok(ChangeHistory.preview(order, change)));
    }

    private interface Work {
        Reply answer(Order order, Orders.Held held, Change change);
    }

    private Reply answer(Call call, Work work) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(ChangeBody::violations).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? calls.change(call, (order, held) -> answer(order, held, body.orElseThrow(), work))
                : Refusals.badRequest(violations);
    }

    private Reply answer(Order order, Orders.Held held, JsonNode body, Work work) {
        Change change = Change.of(orders.ids().hex(), orders.now(), order, body);
        return ChangeObjections.of(order, change).orElseGet(() -> work.answer(order, held, change));
    }

    private Reply change(Order order, Orders.Held held, Change change) {
        held.keep(order.with(change));
        changes.begin(held.transaction(), order.key(), change);
        return Reply.json(202, ChangeHistory.entry(change));
    }
}
