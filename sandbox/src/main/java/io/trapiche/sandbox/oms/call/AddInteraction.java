package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.wire.Shape;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code POST .../interactions}: one note more, however often it came before. */
public final class AddInteraction implements Handler {
    private final OrderCalls calls;

    public AddInteraction(Orders orders) {
        this.calls = new OrderCalls(orders);
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(AddInteraction::violations).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? calls.change(
                        call,
                        (order, held) -> {
                            held.keep(order.noting(body.orElseThrow()));
                            return Reply.empty(200);
                        })
                : Refusals.badRequest(violations);
    }

    private static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.text("source");
        shape.text("message");
        return shape.violations();
    }
}
