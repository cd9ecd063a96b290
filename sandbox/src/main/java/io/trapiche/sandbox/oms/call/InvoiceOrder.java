package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Cancellation;
import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Placement;
import io.trapiche.sandbox.oms.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST .../invoice}. A sale may come in parts; the order is invoiced when they add up to its
 * value. A number known before changes nothing and is answered with a new receipt. Returns follow
 * only after that.
 */
public final class InvoiceOrder implements Handler {
    /** An invoice while a cancellation is asked for refuses it. */
    private static final Set<Status> OPEN_FOR_SALES =
            EnumSet.of(
                    Status.START_HANDLING,
                    Status.HANDLING,
                    Status.WAITING_FOR_FULFILLMENT,
                    Status.READY_FOR_INVOICING,
                    Status.INVOICE,
                    Status.WAITING_FOR_SELLER_DECISION,
                    Status.CANCELLATION_REQUESTED);

    private final Orders orders;
    private final OrderCalls calls;

    public InvoiceOrder(Orders orders) {
        this.orders = orders;
        this.calls = new OrderCalls(orders);
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        if (body.isEmpty()) {
            return Refusals.badRequest(List.of("no JSON object"));
        }
        List<String> violations = InvoiceNotice.violations(body.get());
        return violations.isEmpty()
                ? calls.change(
                        call, (order, held) -> invoice(order, held, InvoiceNotice.read(body.get())))
                : Refusals.badRequest(violations);
    }

    /** {@code POST .../invoices} of the PII data architecture, which takes a number once. */
    public Handler ofPii() {
        return call ->
                call.json()
                        .map(body -> calls.change(call, (order, held) -> ofPii(order, held, body)))
                        .orElseGet(() -> Refusals.badRequest(List.of("no JSON object")));
    }

    private Reply ofPii(Order order, Orders.Held held, JsonNode body) {
        List<String> violations = PiiInvoiceNotice.violations(body, order);
        if (!violations.isEmpty()) {
            return Refusals.badRequest(violations);
        }
        Invoice invoice = InvoiceNotice.read(PiiInvoiceNotice.inOrdersApi(body, order));
        return order.invoice(invoice.number()).isPresent()
                ? Refusals.badRequest(List.of("invoiceNumber (expected: one that is not taken)"))
                : invoice(order, held, invoice);
    }

    private Reply invoice(Order order, Orders.Held held, Invoice invoice) {
        if (order.invoice(invoice.number()).isPresent()) {
            held.keep(order.counting(Effects.Kind.INVOICE_AGAIN));
            return calls.receipt(order);
        }
        List<String> objections = objections(order, invoice);
        if (!objections.isEmpty()) {
            return Refusals.badRequest(objections);
        }
        held.keep(counting(added(order, invoice), invoice));
        return calls.receipt(order);
    }

    private Order added(Order order, Invoice invoice) {
        Order next = order.with(invoice);
        return invoice.input()
                ? next
                : next.with((Cancellation) null).to(Status.INVOICE, orders.now());
    }

    private static Order counting(Order order, Invoice invoice) {
        Order counted = order.counting(Effects.Kind.INVOICE);
        if (invoice.input()) {
            counted = counted.counting(Effects.Kind.RETURN);
        }
        return invoice.refunds() ? counted.counting(Effects.Kind.REFUND) : counted;
    }

    private static List<String> objections(Order order, Invoice invoice) {
        if (!knowsItems(order, invoice)) {
            return List.of("items (expected: items of the order)");
        }
        return invoice.input() ? returnObjections(order, invoice) : saleObjections(order, invoice);
    }

    private static boolean knowsItems(Order order, Invoice invoice) {
        return invoice.notice()
                .path("items")
                .valueStream()
                .allMatch(item -> order.contains(item.path("id").stringValue()));
    }

    private static List<String> saleObjections(Order order, Invoice invoice) {
        if (!OPEN_FOR_SALES.contains(order.status()) && !isAwaitedFromOthers(order)) {
            return List.of("Order in status " + order.status().wireName() + " cannot be invoiced");
        }
        long open = order.value() - order.invoiced(false);
        return invoice.value() > open
                ? List.of("invoiceValue " + invoice.value() + " (expected: at most " + open + ")")
                : List.of();
    }

    private static boolean isAwaitedFromOthers(Order order) {
        return order.status() == Status.PAYMENT_APPROVED && !order.isShippedHere();
    }

    private static List<String> returnObjections(Order order, Invoice invoice) {
        if (order.status() != Status.INVOICED) {
            return List.of(
                    "A return needs an invoiced order, it is in status "
                            + order.status().wireName());
        }
        long open = order.invoiced(false) - order.invoiced(true);
        if (invoice.value() > open) {
            return List.of("invoiceValue " + invoice.value() + " (expected: at most " + open + ")");
        }
        return interestObjections(order.placement(), invoice.value());
    }

    /** VTEX cannot take back goods and interest in one invoice, which is a known issue there. */
    private static List<String> interestObjections(Placement placement, long value) {
        long goods = placement.value() - placement.interest();
        return placement.interest() > 0 && value > goods
                ? List.of("invoiceValue " + value + " (expected: goods and interest apart)")
                : List.of();
    }
}
