package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The two routes that add tracking to an invoice: first its number, then the events. */
public final class AddTracking {
    private final OrderCalls calls;

    public AddTracking(Orders orders) {
        this.calls = new OrderCalls(orders);
    }

    /** {@code PATCH .../invoice/{invoiceNumber}}. */
    public Handler number() {
        return call ->
                change(call, InvoiceNotice::trackingNumberViolations, AddTracking::withNumber);
    }

    /** {@code PUT .../invoice/{invoiceNumber}/tracking}, which needs a tracking number. */
    public Handler events() {
        return call ->
                change(
                        call,
                        InvoiceNotice::trackingEventViolations,
                        (invoice, body) ->
                                Optional.of(invoice)
                                        .filter(Invoice::hasTrackingNumber)
                                        .map(numbered -> numbered.withTracking(body)));
    }

    private static Optional<Invoice> withNumber(Invoice invoice, JsonNode body) {
        ObjectNode notice = (ObjectNode) invoice.notice().deepCopy();
        body.properties().forEach(field -> notice.set(field.getKey(), field.getValue()));
        notice.set("invoiceNumber", invoice.notice().path("invoiceNumber"));
        return Optional.of(invoice.withNotice(notice));
    }

    private Reply change(
            Call call,
            Function<JsonNode, List<String>> check,
            BiFunction<Invoice, JsonNode, Optional<Invoice>> addition) {
        Optional<JsonNode> body = call.json();
        List<String> violations = body.map(check).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? calls.change(
                        call,
                        (order, held) ->
                                add(
                                        call,
                                        order,
                                        held,
                                        found -> addition.apply(found, body.orElseThrow())))
                : Refusals.badRequest(violations);
    }

    private Reply add(
            Call call,
            Order order,
            Orders.Held held,
            Function<Invoice, Optional<Invoice>> addition) {
        Optional<Invoice> invoice = order.invoice(call.path("invoiceNumber"));
        if (invoice.isEmpty()) {
            return Refusals.oms(404, "OMS004", "Invoice Not Found");
        }
        Optional<Invoice> next = addition.apply(invoice.get());
        if (next.isEmpty()) {
            return Refusals.badRequest(List.of("The invoice has no tracking number"));
        }
        held.keep(order.with(next.get()));
        return calls.receipt(order);
    }
}
