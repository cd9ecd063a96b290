package io.trapiche.adapter.console.history;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.CommandId;
import org.jspecify.annotations.Nullable;

/** What events of VTEX's order management tell beside personal data and free text. */
public final class OmsOrderFacts {

    private OmsOrderFacts() {}

    public static Facts of(OmsOrderEvent event) {
        return switch (event) {
            case OmsOrderEvent.OmsOrderRecorded recorded ->
                    from(recorded.channelOrder(), snapshot(recorded.snapshot()));
            case OmsOrderEvent.OmsStatusChanged changed ->
                    Facts.of("status", changed.status()).and("lastChange", changed.lastChange());
            case OmsOrderEvent.OmsOrderChanged changed -> snapshot(changed.snapshot());
            case OmsOrderEvent.OrderAcknowledged acknowledged -> by(acknowledged.commandId());
            case OmsOrderEvent.OmsHandlingStarted started -> by(started.commandId());
            case OmsOrderEvent.AcknowledgementDone done -> by(done.commandId());
            case OmsOrderEvent.InvoiceRequested requested ->
                    invoice(by(requested.commandId()), requested.invoice());
            case OmsOrderEvent.InvoiceRegistered done ->
                    by(done.commandId()).and("invoiceNumber", done.number());
            case OmsOrderEvent.TrackingRequested requested ->
                    TrackingFacts.add(by(requested.commandId()), requested.tracking());
            case OmsOrderEvent.TrackingRegistered done ->
                    by(done.commandId()).and("invoiceNumber", done.number());
            case OmsOrderEvent.ReturnRequested requested ->
                    invoice(by(requested.commandId()), requested.invoice());
            case OmsOrderEvent.ReturnRegistered done ->
                    by(done.commandId()).and("invoiceNumber", done.number());
            case OmsOrderEvent.RemovalRequested requested ->
                    removal(by(requested.commandId()), requested.removal());
            case OmsOrderEvent.RemovalSent sent -> by(sent.commandId());
            case OmsOrderEvent.RemovalDone done -> by(done.commandId());
            case OmsOrderEvent.OmsCancellationRequested requested ->
                    by(requested.commandId())
                            .and("requester", Requesters.nameOf(requested.requester()));
            case OmsOrderEvent.OmsCancellationSent sent -> by(sent.commandId());
            case OmsOrderEvent.OmsCancellationDone done -> by(done.commandId());
            case OmsOrderEvent.CancellationDenialRequested denial -> denial(denial);
            case OmsOrderEvent.CancellationDenialDone done -> by(done.commandId());
            case OmsOrderEvent.NoteRequested note ->
                    by(note.commandId())
                            .and("requester", Requesters.nameOf(note.requester()))
                            .and("by", note.by());
            case OmsOrderEvent.PaymentNotificationRequested payment ->
                    by(payment.commandId())
                            .and("requester", Requesters.nameOf(payment.requester()))
                            .and("by", payment.by())
                            .and("paymentId", payment.paymentId());
            case OmsOrderEvent.PaymentNotificationDone done -> by(done.commandId());
            case OmsOrderEvent.NoteAdded done -> by(done.commandId());
            case OmsOrderEvent.InstructionRefused refused ->
                    by(refused.commandId()).and("code", refused.code());
        };
    }

    /** Of reasons, those of operators alone are told: the others are somebody's free text. */
    private static Facts denial(OmsOrderEvent.CancellationDenialRequested denial) {
        return by(denial.commandId())
                .and("requester", Requesters.nameOf(denial.requester()))
                .and("by", denial.by())
                .and("reason", denial.by() == null ? null : denial.reason());
    }

    private static Facts by(@Nullable CommandId command) {
        return Facts.of("commandId", command);
    }

    private static Facts snapshot(OmsSnapshot snapshot) {
        return Facts.of("status", snapshot.status())
                .and("lastChange", snapshot.lastChange())
                .and("value", snapshot.value())
                .and("lines", snapshot.lines().size())
                .and("packages", snapshot.packages().size())
                .and("completed", snapshot.completed())
                .and("workflowInError", snapshot.workflowInError());
    }

    private static Facts from(@Nullable ChannelOrderKey channelOrder, Facts facts) {
        return channelOrder == null
                ? facts
                : facts.and("marketplace", channelOrder.marketplace())
                        .and("marketplaceOrderId", channelOrder.orderId());
    }

    private static Facts removal(Facts facts, ItemRemoval removal) {
        return facts.and(
                        "units",
                        removal.items().stream().mapToInt(ItemRemoval.Item::quantity).sum())
                .and("discount", removal.discount());
    }

    private static Facts invoice(Facts facts, Invoice invoice) {
        return facts.and("invoiceNumber", invoice.number())
                .and("value", invoice.value())
                .and("issuedAt", invoice.issuedAt().toInstant());
    }
}
