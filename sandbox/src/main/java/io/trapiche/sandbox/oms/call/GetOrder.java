package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.document.OrderDocument;
import io.trapiche.sandbox.oms.document.PiiDocument;
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

    /**
     * {@code GET /api/orders/pvt/document/{orderId}}: in clear where a reason is told. It answers
     * for ordinary accounts, too.
     */
    public Handler document() {
        return call ->
                orders.find(OrderCalls.key(call))
                        .map(
                                order ->
                                        Reply.ok(
                                                PiiDocument.of(
                                                        order,
                                                        currency(order),
                                                        !call.query().containsKey("reason"))))
                        .orElseGet(Refusals::orderNotFound);
    }

    private String currency(Order order) {
        return sellers.settings(order.key().account()).currencyOrReal();
    }
}
