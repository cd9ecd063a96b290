package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderKey;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.util.function.BiFunction;

/** What the routes of one order share. */
final class OrderCalls {
    private final Orders orders;

    OrderCalls(Orders orders) {
        this.orders = orders;
    }

    static OrderKey key(Call call) {
        return new OrderKey(call.account(), call.path("orderId"));
    }

    /** Answers under the order's lock, or that there is no such order. */
    Reply change(Call call, BiFunction<Order, Orders.Held, Reply> work) {
        return orders.change(key(call), work).orElseGet(Refusals::orderNotFound);
    }

    /** What the writing routes answer. */
    Reply receipt(Order order) {
        return Reply.ok(
                Json.fields(
                        "date", VtexTime.withOffset(orders.now()),
                        "orderId", order.key().orderId(),
                        "receipt", orders.ids().hex()));
    }
}
