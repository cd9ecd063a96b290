package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.document.OrderDocument;

/** {@code GET /api/oms/pvt/orders/{orderId}}. */
public final class GetOrder implements Handler {
    private final Orders orders;

    public GetOrder(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Reply answer(Call call) {
        return orders.find(OrderCalls.key(call))
                .map(order -> Reply.ok(OrderDocument.of(order)))
                .orElseGet(Refusals::orderNotFound);
    }
}
