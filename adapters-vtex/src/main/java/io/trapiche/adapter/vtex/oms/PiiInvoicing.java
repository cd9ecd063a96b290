package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.Invoicing.InvoiceType;
import io.trapiche.adapter.vtex.oms.wire.PiiInvoicePayload;
import io.trapiche.adapter.vtex.wire.WireAmounts;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AmountScale;
import java.time.format.DateTimeFormatter;

/**
 * Invoices of the PII data architecture (VTEX Orders API, PII version). Rows name items by their
 * place, and a number is taken once: so the order is read first, masked, and what stands there is
 * not told again.
 */
final class PiiInvoicing {

    private final OrderCalls calls;

    PiiInvoicing(OrderCalls calls) {
        this.calls = calls;
    }

    Answer register(OmsOrderRef order, Invoice invoice, InvoiceType type, AmountScale scale) {
        VtexReply reply = calls.send(calls.to(order, VtexRoute.READ_ORDER)).settled();
        if (!reply.isDone()) {
            return reply.refusal();
        }
        JsonView document = reply.json().orElseThrow(() -> reply.unavailable("answered nothing"));
        if (isThere(document, invoice, type)) {
            return new Answer.Done(null);
        }
        PiiInvoiceRows rows = PiiInvoiceRows.of(document, type);
        return rows.haveAllOf(invoice)
                ? calls.answer(
                        calls.to(order, VtexRoute.REGISTER_INVOICE)
                                .body(payload(invoice, type, rows, scale)))
                : new Answer.Refused("ITEMS_UNKNOWN", "VTEX's order has not all of the items");
    }

    private static boolean isThere(JsonView document, Invoice invoice, InvoiceType type) {
        return PiiInvoiceRows.packages(document, type).stream()
                .map(one -> one.field("invoiceNumber").textOr(""))
                .anyMatch(invoice.number().value()::equals);
    }

    private static PiiInvoicePayload payload(
            Invoice invoice, InvoiceType type, PiiInvoiceRows rows, AmountScale scale) {
        return new PiiInvoicePayload(
                type.told(),
                DateTimeFormatter.ISO_LOCAL_DATE.format(invoice.issuedAt()),
                invoice.number().value(),
                WireAmounts.told(invoice.value(), scale),
                invoice.key(),
                invoice.url(),
                "",
                "",
                "",
                rows.filled(invoice, scale));
    }
}
