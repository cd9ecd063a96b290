package io.trapiche;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.logging.LimitedLog;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.application.streams.DomainEvent.OfOmsOrder;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.draft.DocumentRules;
import io.trapiche.domain.draft.OrderDrafts;
import io.trapiche.domain.fiscal.FiscalKey;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.OrderContent;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Tells of wrong check digits that were taken, and counts them: by field, never the number. */
final class FiscalAlerts implements Consumer<RecordedEvent> {

    private final MeterRegistry meters;
    private final LimitedLog log;

    FiscalAlerts(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.log = LimitedLog.of(LoggerFactory.getLogger(FiscalAlerts.class), clock);
    }

    @Override
    public void accept(RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        if (event instanceof OfChannelOrder(OrderReceived received)) {
            content(recorded, received.placement().content());
        } else if (event instanceof OfChannelOrder(OrderCorrected corrected)) {
            content(recorded, corrected.content());
        } else if (event instanceof OfOmsOrder(InvoiceRequested requested)) {
            invoice(recorded, requested.invoice());
        } else if (event instanceof OfOmsOrder(ReturnRequested requested)) {
            invoice(recorded, requested.invoice());
        }
    }

    private void content(RecordedEvent recorded, OrderContent content) {
        DocumentRules.check(OrderDrafts.of(content))
                .forEach(violation -> tell(recorded, violation.field()));
    }

    private void invoice(RecordedEvent recorded, Invoice invoice) {
        String key = invoice.key();
        if (key != null && FiscalKey.hasWrongCheckDigit(key, invoice.value().currency())) {
            tell(recorded, "invoice.key");
        }
    }

    private void tell(RecordedEvent recorded, String field) {
        String account = recorded.stream().account().value();
        meters.counter("trapiche.fiscal.wrong.check.digits", "account", account, "field", field)
                .increment();
        log.warn(
                "check digits of " + account,
                "{}: {} has wrong check digits and was taken"
                        + " (trapiche.accounts.{}.fiscal-documents)",
                recorded.stream(),
                field,
                account);
    }
}
