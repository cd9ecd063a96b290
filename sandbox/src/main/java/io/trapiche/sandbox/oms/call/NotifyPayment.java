package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Origin;
import io.trapiche.sandbox.oms.Status;
import java.util.List;

/**
 * {@code POST .../payments/{paymentId}/payment-notification}: the shop's own order goes on. 404 for
 * another payment, and 400 where none is awaited.
 */
public final class NotifyPayment implements Handler {
    private final Orders orders;
    private final OrderCalls calls;

    public NotifyPayment(Orders orders) {
        this.orders = orders;
        this.calls = new OrderCalls(orders);
    }

    @Override
    public Reply answer(Call call) {
        return calls.change(call, (order, held) -> pay(order, held, call.path("paymentId")));
    }

    private Reply pay(Order order, Orders.Held held, String paymentId) {
        if (order.origin() != Origin.MARKETPLACE || order.status() != Status.PAYMENT_PENDING) {
            return Refusals.badRequest(List.of("No payment is awaited"));
        }
        if (!order.uniqueIds().getFirst().equals(paymentId)) {
            return Refusals.oms(404, "OMS008", "Payment Not Found");
        }
        held.keep(order.to(Status.APPROVE_PAYMENT, orders.now()));
        return Reply.empty(200);
    }
}
