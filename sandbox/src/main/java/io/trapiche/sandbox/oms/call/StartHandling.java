package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Status;

/**
 * {@code POST .../start-handling}: 204 once, 409 in every status but {@code ready-for-handling}.
 */
public final class StartHandling implements Handler {
    private final Orders orders;
    private final OrderCalls calls;

    public StartHandling(Orders orders) {
        this.orders = orders;
        this.calls = new OrderCalls(orders);
    }

    @Override
    public Reply answer(Call call) {
        return calls.change(call, this::start);
    }

    private Reply start(Order order, Orders.Held held) {
        if (order.status() != Status.READY_FOR_HANDLING) {
            held.keep(order.counting(Effects.Kind.START_HANDLING_REFUSED));
            return Refusals.oms(
                    409,
                    "OMS003",
                    "Order status should be ready-for-handling to perform this action");
        }
        held.keep(
                order.to(Status.START_HANDLING, orders.now())
                        .counting(Effects.Kind.START_HANDLING));
        return Reply.empty(204);
    }
}
