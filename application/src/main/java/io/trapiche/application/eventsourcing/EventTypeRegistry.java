package io.trapiche.application.eventsourcing;

import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.erp.ErpCommandEvent;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.seller.SellerAccountEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stable names of stored events. A name is never changed and never used for anything else; a new
 * shape gets a new revision.
 */
public final class EventTypeRegistry {

    /**
     * A stored event's type.
     *
     * @param revision from one
     */
    public record EventType(String name, int revision) {}

    private final Map<Class<?>, EventType> types = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();

    public EventTypeRegistry() {
        register("channel-order.received", ChannelOrderEvent.OrderReceived.class);
        register("channel-order.submitted", ChannelOrderEvent.OrderSubmitted.class);
        register("channel-order.submission-failed", ChannelOrderEvent.SubmissionFailed.class);
        register("channel-order.integrated", ChannelOrderEvent.OrderIntegrated.class);
        register("channel-order.approval-asked", ChannelOrderEvent.ApprovalAsked.class);
        register("channel-order.approval-submitted", ChannelOrderEvent.ApprovalSubmitted.class);
        register("channel-order.approval-failed", ChannelOrderEvent.ApprovalFailed.class);
        register(
                "channel-order.seller-authorization-awaited",
                ChannelOrderEvent.SellerAuthorizationAwaited.class);
        register("channel-order.approved", ChannelOrderEvent.OrderApproved.class);
        register("channel-order.handling-started", ChannelOrderEvent.HandlingStarted.class);
        register("channel-order.invoice-issued", ChannelOrderEvent.InvoiceIssued.class);
        register("channel-order.invoiced", ChannelOrderEvent.OrderInvoiced.class);
        register("channel-order.shipped", ChannelOrderEvent.OrderShipped.class);
        register("channel-order.delivered", ChannelOrderEvent.OrderDelivered.class);
        register("channel-order.cancellation-asked", ChannelOrderEvent.CancellationAsked.class);
        register("channel-order.cancellation-refused", ChannelOrderEvent.CancellationRefused.class);
        register("channel-order.cancelled", ChannelOrderEvent.OrderCancelled.class);
        register("channel-order.returned", ChannelOrderEvent.OrderReturned.class);
        register("channel-order.parked", ChannelOrderEvent.OrderParked.class);
        register("channel-order.released", ChannelOrderEvent.OrderReleased.class);
        register("channel-order.corrected", ChannelOrderEvent.OrderCorrected.class);
        register("channel-order.refused", ChannelOrderEvent.OrderRefused.class);
        register("oms-order.recorded", OmsOrderEvent.OmsOrderRecorded.class);
        register("oms-order.status-changed", OmsOrderEvent.OmsStatusChanged.class);
        register("oms-order.changed", OmsOrderEvent.OmsOrderChanged.class);
        register("oms-order.acknowledged", OmsOrderEvent.OrderAcknowledged.class);
        register("oms-order.handling-started", OmsOrderEvent.OmsHandlingStarted.class);
        register("oms-order.acknowledgement-done", OmsOrderEvent.AcknowledgementDone.class);
        register("oms-order.invoice-requested", OmsOrderEvent.InvoiceRequested.class);
        register("oms-order.invoice-registered", OmsOrderEvent.InvoiceRegistered.class);
        register("oms-order.tracking-requested", OmsOrderEvent.TrackingRequested.class);
        register("oms-order.tracking-registered", OmsOrderEvent.TrackingRegistered.class);
        register("oms-order.return-requested", OmsOrderEvent.ReturnRequested.class);
        register("oms-order.return-registered", OmsOrderEvent.ReturnRegistered.class);
        register("oms-order.removal-requested", OmsOrderEvent.RemovalRequested.class);
        register("oms-order.removal-sent", OmsOrderEvent.RemovalSent.class);
        register("oms-order.removal-done", OmsOrderEvent.RemovalDone.class);
        register("oms-order.change-requested", OmsOrderEvent.ChangeRequested.class);
        register("oms-order.change-sent", OmsOrderEvent.ChangeSent.class);
        register("oms-order.change-done", OmsOrderEvent.ChangeDone.class);
        register("oms-order.change-preview-requested", OmsOrderEvent.ChangePreviewRequested.class);
        register("oms-order.change-previewed", OmsOrderEvent.ChangePreviewed.class);
        register("oms-order.change-control-requested", OmsOrderEvent.ChangeControlRequested.class);
        register("oms-order.change-control-sent", OmsOrderEvent.ChangeControlSent.class);
        register("oms-order.change-control-done", OmsOrderEvent.ChangeControlDone.class);
        register("oms-order.cancellation-requested", OmsOrderEvent.OmsCancellationRequested.class);
        register("oms-order.cancellation-sent", OmsOrderEvent.OmsCancellationSent.class);
        register("oms-order.cancellation-done", OmsOrderEvent.OmsCancellationDone.class);
        register(
                "oms-order.cancellation-denial-requested",
                OmsOrderEvent.CancellationDenialRequested.class);
        register("oms-order.cancellation-denial-done", OmsOrderEvent.CancellationDenialDone.class);
        register(
                "oms-order.payment-notification-requested",
                OmsOrderEvent.PaymentNotificationRequested.class);
        register(
                "oms-order.payment-notification-done", OmsOrderEvent.PaymentNotificationDone.class);
        register("oms-order.note-requested", OmsOrderEvent.NoteRequested.class);
        register("oms-order.note-added", OmsOrderEvent.NoteAdded.class);
        register("oms-order.instruction-refused", OmsOrderEvent.InstructionRefused.class);
        register("seller-account.registered", SellerAccountEvent.AccountRegistered.class);
        register(
                "seller-account.marketplace-connected",
                SellerAccountEvent.MarketplaceConnected.class);
        register(
                "seller-account.marketplace-disconnected",
                SellerAccountEvent.MarketplaceDisconnected.class);
        register("seller-account.suspended", SellerAccountEvent.AccountSuspended.class);
        register("seller-account.resumed", SellerAccountEvent.AccountResumed.class);
        register("seller-account.franchises-enabled", SellerAccountEvent.FranchisesEnabled.class);
        register("seller-account.franchises-disabled", SellerAccountEvent.FranchisesDisabled.class);
        register("erp-command.taken", ErpCommandEvent.ErpCommandTaken.class);
        register("erp-command.rejected", ErpCommandEvent.ErpCommandRejected.class);
    }

    private void register(String name, Class<?> event) {
        types.put(event, new EventType(name, 1));
        classes.put(name, event);
    }

    /** The type of an event's class; fails for a class that was never registered. */
    public EventType typeOf(Class<?> event) {
        EventType type = types.get(event);
        if (type == null) {
            throw new IllegalArgumentException("no stored event: " + event.getName());
        }
        return type;
    }

    /** The class behind a stored name, empty for one that this version does not know. */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Every registered name. */
    public Set<String> names() {
        return Set.copyOf(classes.keySet());
    }
}
