package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.Money;
import org.mapstruct.factory.Mappers;

/** Tells VTEX of invoices, in the form of the API that the account has. */
final class Invoicing {

    /** VTEX's types of an invoice. */
    enum InvoiceType {
        /** A sale. */
        OUTPUT("Output"),
        /** A return. */
        INPUT("Input");

        private final String told;

        InvoiceType(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }
    }

    private final OrderCalls calls;
    private final AmountScales scales;
    private final PiiInvoicing pii;
    private final InvoiceMapper mapper = Mappers.getMapper(InvoiceMapper.class);

    Invoicing(OrderCalls calls, AmountScales scales) {
        this.calls = calls;
        this.scales = scales;
        this.pii = new PiiInvoicing(calls);
    }

    Answer register(OmsOrderRef order, Invoice invoice, InvoiceType type) {
        AmountScale scale = scales.of(order.account());
        if (scale.tell(invoice.value()).isEmpty()) {
            return untellable(invoice.value());
        }
        return switch (calls.api(order)) {
            case PII -> pii.register(order, invoice, type, scale);
            case OMS ->
                    calls.answer(
                            calls.to(order, VtexRoute.REGISTER_INVOICE)
                                    .body(
                                            switch (type) {
                                                case OUTPUT -> mapper.toPayload(invoice, scale);
                                                case INPUT -> mapper.toReturn(invoice, scale);
                                            }));
        };
    }

    static Answer.Refused untellable(Money amount) {
        return new Answer.Refused(
                "AMOUNT_UNTELLABLE", "VTEX counts hundredths of " + amount.currency());
    }
}
