package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Cancellation;
import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Status;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST .../cancel}. Until the order is ready for handling one call cancels; from then on the
 * first call asks for the cancellation and the second confirms it. What was invoiced, even in part,
 * is refused. The answer to a call for a cancelled order is not documented; here it is a refusal.
 */
public final class CancelOrder implements Handler {
    private final Orders orders;
    private final OrderCalls calls;

    public CancelOrder(Orders orders) {
        this.orders = orders;
        this.calls = new OrderCalls(orders);
    }

    @Override
    public Reply answer(Call call) {
        return call.json()
                .map(body -> calls.change(call, (order, held) -> cancel(order, held, body)))
                .orElseGet(() -> Refusals.badRequest(List.of("no JSON object")));
    }

    private Reply cancel(Order order, Orders.Held held, JsonNode body) {
        Cancellation cancellation =
                new Cancellation(
                        body.path("reason").asString(""),
                        body.path("requestedByUser").asBoolean(false),
                        orders.now());
        return switch (order.status()) {
            case REQUEST_CANCEL, CANCEL, CANCELED, INVOICE, INVOICED -> refuse(order, held);
            case START_HANDLING,
                    HANDLING,
                    WAITING_FOR_FULFILLMENT,
                    READY_FOR_INVOICING,
                    READY_FOR_HANDLING ->
                    order.invoices().isEmpty()
                            ? move(
                                    order.with(cancellation.asking(orders.ids())),
                                    held,
                                    Status.CANCELLATION_REQUESTED)
                            : refuse(order, held);
            case CANCELLATION_REQUESTED, WAITING_FOR_SELLER_DECISION ->
                    move(order, held, Status.CANCEL);
            case ORDER_CREATED,
                    ON_ORDER_COMPLETED,
                    WAITING_FOR_AUTHORIZATION,
                    WAITING_FOR_MKT_AUTHORIZATION,
                    PAYMENT_PENDING,
                    APPROVE_PAYMENT,
                    PAYMENT_APPROVED,
                    ORDER_ACCEPTED,
                    WAITING_FOR_MANUAL_AUTHORIZATION,
                    WAITING_FFMT_AUTHORIZATION,
                    AUTHORIZE_FULFILLMENT,
                    WINDOW_TO_CHANGE_SELLER,
                    WINDOW_TO_CANCEL ->
                    move(order.with(cancellation), held, Status.CANCEL);
        };
    }

    private Reply move(Order order, Orders.Held held, Status next) {
        held.keep(order.to(next, orders.now()).counting(Effects.Kind.CANCEL));
        return calls.receipt(order);
    }

    private static Reply refuse(Order order, Orders.Held held) {
        held.keep(order.counting(Effects.Kind.CANCEL_REFUSED));
        return Refusals.badRequest(
                List.of("Order in status " + order.status().wireName() + " cannot be cancelled"));
    }
}
