package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.http.RouteGroup;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.document.OrderDocument;
import io.trapiche.sandbox.oms.document.PiiDocument;
import io.trapiche.sandbox.seller.Sellers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/oms/pvt/orders/{orderId}}. */
public final class GetOrder implements Handler {
    private final Orders orders;
    private final Sellers sellers;
    private final Faults faults;

    public GetOrder(Orders orders, Sellers sellers, Faults faults) {
        this.orders = orders;
        this.sellers = sellers;
        this.faults = faults;
    }

    @Override
    public Reply answer(Call call) {
        return orders.find(OrderCalls.key(call))
                .map(order -> Reply.ok(document(order)))
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

    private Map<String, @Nullable Object> document(Order order) {
        Map<String, @Nullable Object> document = OrderDocument.of(order, currency(order));
        Occasion occasion =
                new Occasion(
                        order.key().account(),
                        RouteGroup.OMS.wireName(),
                        Route.GET_ORDER.wireName(),
                        order.key()::orderId);
        if (faults.strike(FaultKind.NULL_STATUS, occasion).isPresent()) {
            document.put("status", null);
            document.put("statusDescription", null);
        }
        return document;
    }

    private String currency(Order order) {
        return sellers.settings(order.key().account()).currencyOrReal();
    }
}
