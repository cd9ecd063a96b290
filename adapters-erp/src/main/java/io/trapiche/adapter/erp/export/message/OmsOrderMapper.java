package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.OmsOrderEventDetails;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderData;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderDetails;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.SellersRequest;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.content.MyAccount;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of VTEX's order management as ERP systems read them. */
final class OmsOrderMapper {

    private final OrderContents contents;

    OmsOrderMapper(OrderContents contents) {
        this.contents = contents;
    }

    Described describe(OmsOrderRef order, OmsOrderEvent event) {
        return switch (event) {
            case OmsOrderEvent.OmsOrderRecorded recorded ->
                    Described.as(
                            "oms-order.recorded", order(order, recorded.snapshot(), event.at()));
            case OmsOrderEvent.OmsStatusChanged changed -> statusChanged(changed);
            case OmsOrderEvent.OmsOrderChanged changed ->
                    Described.as("oms-order.changed", order(order, changed.snapshot(), event.at()));
            case OmsOrderEvent.OrderAcknowledged acknowledged -> acknowledged(acknowledged);
            case OmsOrderEvent.OmsHandlingStarted started ->
                    Described.as(
                            "oms-order.handling-started",
                            new OmsOrderEventDetails.HandlingStarted(text(started.commandId())));
            case OmsOrderEvent.InvoiceRequested asked ->
                    Described.as("oms-order.invoice-requested", requested(asked, asked.invoice()));
            case OmsOrderEvent.ReturnRequested asked ->
                    Described.as("oms-order.return-requested", requested(asked, asked.invoice()));
            case OmsOrderEvent.ReturnRegistered done ->
                    Described.as(
                            "oms-order.return-registered",
                            registered(done.commandId(), done.number(), done.receipt()));
            case OmsOrderEvent.RemovalRequested asked ->
                    Described.as(
                            "oms-order.removal-requested",
                            new OmsOrderEventDetails.RemovalRequested(
                                    asked.commandId().value(),
                                    WireNames.of(asked.requester()),
                                    Values.removal(asked.removal())));
            case OmsOrderEvent.RemovalSent(var id, var changeId, _) ->
                    Described.as(
                            "oms-order.removal-sent",
                            new OmsOrderEventDetails.ChangeSent(id.value(), changeId));
            case OmsOrderEvent.AcknowledgementDone done ->
                    Described.as("oms-order.acknowledgement-done", progress(done.commandId()));
            case OmsOrderEvent.RemovalDone(var id, var effect, _) ->
                    Described.as("oms-order.removal-done", changed(id, effect));
            case OmsOrderEvent.ChangeRequested asked ->
                    Described.as("oms-order.change-requested", requested(asked, asked.change()));
            case OmsOrderEvent.ChangeSent(var id, var changeId, _) ->
                    Described.as(
                            "oms-order.change-sent",
                            new OmsOrderEventDetails.ChangeSent(id.value(), changeId));
            case OmsOrderEvent.ChangeDone(var id, var effect, _) ->
                    Described.as("oms-order.change-done", changed(id, effect));
            case OmsOrderEvent.ChangePreviewRequested asked ->
                    Described.as(
                            "oms-order.change-preview-requested", requested(asked, asked.change()));
            case OmsOrderEvent.ChangePreviewed(var id, var preview, _) ->
                    Described.as(
                            "oms-order.change-previewed",
                            new OmsOrderEventDetails.ChangePreviewed(
                                    id.value(), OrderChanges.preview(preview)));
            case OmsOrderEvent.ChangeControlRequested(var id, var requester, _, var control, _) ->
                    Described.as(
                            "oms-order.change-control-requested",
                            new OmsOrderEventDetails.ChangeControlRequested(
                                    id.value(),
                                    WireNames.of(requester),
                                    WireNames.of(control.control()),
                                    control.change().value(),
                                    control.reason()));
            case OmsOrderEvent.ChangeControlSent sent ->
                    Described.as("oms-order.change-control-sent", progress(sent.commandId()));
            case OmsOrderEvent.ChangeControlDone done ->
                    Described.as("oms-order.change-control-done", progress(done.commandId()));
            case OmsOrderEvent.InvoiceRegistered done ->
                    Described.as(
                            "oms-order.invoice-registered",
                            registered(done.commandId(), done.number(), done.receipt()));
            case OmsOrderEvent.TrackingRequested requested -> trackingRequested(requested);
            case OmsOrderEvent.TrackingRegistered done ->
                    Described.as(
                            "oms-order.tracking-registered",
                            registered(done.commandId(), done.number(), done.receipt()));
            case OmsOrderEvent.OmsCancellationRequested requested ->
                    cancellationRequested(requested);
            case OmsOrderEvent.OmsCancellationSent sent ->
                    Described.as("oms-order.cancellation-sent", progress(sent.commandId()));
            case OmsOrderEvent.OmsCancellationDone done ->
                    Described.as("oms-order.cancellation-done", progress(done.commandId()));
            case OmsOrderEvent.CancellationDenialRequested denial ->
                    Described.as(
                            "oms-order.cancellation-denial-requested",
                            new OmsOrderEventDetails.CancellationRequested(
                                    denial.commandId().value(),
                                    WireNames.of(denial.requester()),
                                    denial.reason()));
            case OmsOrderEvent.CancellationDenialDone done ->
                    Described.as("oms-order.cancellation-denial-done", progress(done.commandId()));
            case OmsOrderEvent.PaymentNotificationRequested asked ->
                    Described.as(
                            "oms-order.payment-notification-requested",
                            new OmsOrderEventDetails.PaymentNotificationRequested(
                                    asked.commandId().value(),
                                    WireNames.of(asked.requester()),
                                    asked.paymentId().value()));
            case OmsOrderEvent.PaymentNotificationDone done ->
                    Described.as("oms-order.payment-notification-done", progress(done.commandId()));
            case OmsOrderEvent.NoteRequested asked ->
                    Described.as(
                            "oms-order.note-requested",
                            new OmsOrderEventDetails.NoteRequested(
                                    asked.commandId().value(),
                                    WireNames.of(asked.requester()),
                                    asked.note().source()));
            case OmsOrderEvent.NoteAdded done ->
                    Described.as("oms-order.note-added", progress(done.commandId()));
            case OmsOrderEvent.InstructionRefused refused -> refused(refused);
        };
    }

    private static Described statusChanged(OmsOrderEvent.OmsStatusChanged changed) {
        return Described.as(
                "oms-order.status-changed",
                new OmsOrderEventDetails.StatusChanged(
                        changed.status().value(), changed.lastChange()));
    }

    private static Described acknowledged(OmsOrderEvent.OrderAcknowledged acknowledged) {
        return Described.as(
                "oms-order.acknowledged",
                new OmsOrderEventDetails.Acknowledged(
                        acknowledged.commandId().value(),
                        WireNames.of(acknowledged.requester()),
                        acknowledged.erpReference()));
    }

    private static OmsOrderEventDetails requested(SellersRequest asked, Invoice invoice) {
        return new OmsOrderEventDetails.InvoiceRequested(
                asked.commandId().value(),
                WireNames.of(asked.requester()),
                Values.invoice(invoice));
    }

    private static OmsOrderEventDetails requested(SellersRequest asked, OrderChange change) {
        return new OmsOrderEventDetails.ChangeRequested(
                asked.commandId().value(),
                WireNames.of(asked.requester()),
                OrderChanges.change(change));
    }

    private static Described trackingRequested(OmsOrderEvent.TrackingRequested requested) {
        return Described.as(
                "oms-order.tracking-requested",
                new OmsOrderEventDetails.TrackingRequested(
                        requested.commandId().value(),
                        WireNames.of(requested.requester()),
                        Values.tracking(requested.tracking())));
    }

    private static Described cancellationRequested(
            OmsOrderEvent.OmsCancellationRequested requested) {
        return Described.as(
                "oms-order.cancellation-requested",
                new OmsOrderEventDetails.CancellationRequested(
                        requested.commandId().value(),
                        WireNames.of(requested.requester()),
                        requested.reason()));
    }

    private static Described refused(OmsOrderEvent.InstructionRefused refused) {
        return Described.as(
                "oms-order.instruction-refused",
                new OmsOrderEventDetails.InstructionRefused(
                        refused.commandId().value(), refused.code(), refused.cause()));
    }

    private static OmsOrderEventDetails registered(
            CommandId command, InvoiceNumber invoice, @Nullable String receipt) {
        return new OmsOrderEventDetails.Registered(command.value(), invoice.value(), receipt);
    }

    private static OmsOrderEventDetails changed(CommandId command, @Nullable ChangeEffect effect) {
        return new OmsOrderEventDetails.ChangeDone(command.value(), OrderChanges.effect(effect));
    }

    private static OmsOrderEventDetails progress(CommandId command) {
        return new OmsOrderEventDetails.Progress(command.value());
    }

    private OmsOrderDetails order(OmsOrderRef order, OmsSnapshot snapshot, Instant at) {
        OmsOrderData told = order(order.account(), snapshot, at);
        return VtexDocuments.read(snapshot.document())
                .map(document -> new OmsOrderDetails(told, document, false))
                .orElseGet(() -> new OmsOrderDetails(told, null, true));
    }

    /**
     * The order as it was read.
     *
     * @param at the moment for which it is told
     */
    OmsOrderData order(AccountName account, OmsSnapshot snapshot, Instant at) {
        OmsContent content = contents.of(account, snapshot);
        return new OmsOrderData(
                snapshot.status().value(),
                StatusInfos.of(snapshot.status(), MyAccount.timeline(snapshot, content, at)),
                snapshot.lastChange(),
                snapshot.origin(),
                text(snapshot.affiliateId()),
                Values.money(snapshot.value()),
                snapshot.completed(),
                snapshot.workflowInError(),
                snapshot.packages().stream().map(OmsOrderMapper::pack).toList(),
                snapshot.cancelReason(),
                OrderContentMapper.INSTANCE.content(content));
    }

    private static OmsOrderData.Package pack(OmsSnapshot.Package pack) {
        return new OmsOrderData.Package(
                pack.output(),
                pack.invoiceNumber().value(),
                Values.money(pack.value()),
                pack.key(),
                pack.url(),
                pack.courier(),
                pack.trackingNumber(),
                pack.trackingUrl(),
                pack.delivered(),
                pack.deliveredAt());
    }

    private static @Nullable String text(@Nullable AffiliateId affiliate) {
        return affiliate == null ? null : affiliate.value();
    }

    private static @Nullable String text(@Nullable CommandId command) {
        return command == null ? null : command.value();
    }
}
