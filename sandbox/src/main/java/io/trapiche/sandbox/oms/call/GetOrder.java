package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.document.OrderDocument;
import io.trapiche.sandbox.seller.Sellers;

/** {@code GET /api/oms/pvt/orders/{orderId}}. */
public final class GetOrder implements Handler {
    private final Orders orders;
    private final Sellers sellers;

    public GetOrder(Orders orders, Sellers sellers) {
        this.orders = orders;
        this.sellers = sellers;
    }

    @Override
    public Reply answer(Call call) {
        return orders.find(OrderCalls.key(call))
                .map(order -> Reply.ok(OrderDocument.of(order, currency(order))))
                .orElseGet(Refusals::orderNotFound);
    }

    private String currency(Order order) {
        return sellers.settings(order.key().account()).currencyOrReal();
    }
}
