package io.trapiche.domain.oms;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order of VTEX's order management; {@code at} is when. */
public sealed interface OmsOrderEvent {

    Instant at();

    /** VTEX showed the whole order. */
    sealed interface Reading extends OmsOrderEvent {

        OmsSnapshot snapshot();
    }

    /** The seller's side, its ERP or an operator, wants what nobody else asks for. */
    sealed interface SellersRequest extends OmsOrderEvent {

        CommandId commandId();

        /**
         * Name or e-mail of the operator who asked; null for the ERP, which alone could ask in what
         * earlier versions stored.
         */
        @Nullable String by();

        default Requester requester() {
            return by() == null ? Requester.ERP : Requester.OPERATOR;
        }
    }

    /**
     * The order was seen for the first time; {@code channelOrder} is null for the seller's own
     * shop.
     */
    record OmsOrderRecorded(
            OmsOrderRef ref,
            @Nullable ChannelOrderKey channelOrder,
            OmsSnapshot snapshot,
            Instant at)
            implements Reading {}

    /** Nothing but the status changed; {@code lastChange} null when VTEX told none. */
    record OmsStatusChanged(OmsStatus status, @Nullable Instant lastChange, Instant at)
            implements OmsOrderEvent {}

    /** More than the status changed. */
    record OmsOrderChanged(OmsSnapshot snapshot, Instant at) implements Reading {}

    /** The seller's side has the order durably; {@code erpReference} null when it gave none. */
    record OrderAcknowledged(
            CommandId commandId, @Nullable String by, @Nullable String erpReference, Instant at)
            implements SellersRequest {

        /** By the ERP. */
        public OrderAcknowledged(CommandId commandId, @Nullable String erpReference, Instant at) {
            this(commandId, null, erpReference, at);
        }
    }

    /**
     * Handling started in VTEX; {@code commandId} is the acknowledgement's, null when nobody
     * acknowledged.
     */
    record OmsHandlingStarted(@Nullable CommandId commandId, Instant at) implements OmsOrderEvent {}

    /**
     * The seller's side acknowledged an order whose handling had started already, as {@link
     * OmsHandlingStarted} told.
     */
    record AcknowledgementDone(CommandId commandId, Instant at) implements OmsOrderEvent {}

    record InvoiceRequested(CommandId commandId, @Nullable String by, Invoice invoice, Instant at)
            implements SellersRequest {

        /** By the ERP. */
        public InvoiceRequested(CommandId commandId, Invoice invoice, Instant at) {
            this(commandId, null, invoice, at);
        }
    }

    record InvoiceRegistered(
            CommandId commandId, InvoiceNumber number, @Nullable String receipt, Instant at)
            implements OmsOrderEvent {}

    /** {@code events} none in what earlier versions stored. */
    record TrackingRequested(
            CommandId commandId,
            @Nullable String by,
            Tracking tracking,
            List<TrackingEvent> events,
            Instant at)
            implements SellersRequest {
        public TrackingRequested {
            events = List.copyOf(events);
        }

        /** By the ERP, without events of the way. */
        public TrackingRequested(CommandId commandId, Tracking tracking, Instant at) {
            this(commandId, null, tracking, List.of(), at);
        }
    }

    record TrackingRegistered(
            CommandId commandId, InvoiceNumber number, @Nullable String receipt, Instant at)
            implements OmsOrderEvent {}

    record ReturnRequested(CommandId commandId, @Nullable String by, Invoice invoice, Instant at)
            implements SellersRequest {

        /** By the ERP. */
        public ReturnRequested(CommandId commandId, Invoice invoice, Instant at) {
            this(commandId, null, invoice, at);
        }
    }

    record ReturnRegistered(
            CommandId commandId, InvoiceNumber number, @Nullable String receipt, Instant at)
            implements OmsOrderEvent {}

    record RemovalRequested(
            CommandId commandId, @Nullable String by, ItemRemoval removal, Instant at)
            implements SellersRequest {

        /** By the ERP. */
        public RemovalRequested(CommandId commandId, ItemRemoval removal, Instant at) {
            this(commandId, null, removal, at);
        }
    }

    /** VTEX took the change that removes items, and carries it out later. */
    record RemovalSent(CommandId commandId, String changeId, Instant at) implements OmsOrderEvent {}

    /** The items are out of the order; {@code effect} null in what earlier versions stored. */
    record RemovalDone(CommandId commandId, @Nullable ChangeEffect effect, Instant at)
            implements OmsOrderEvent {}

    /** The order is to be changed in another way than by removing something of it. */
    record ChangeRequested(CommandId commandId, @Nullable String by, OrderChange change, Instant at)
            implements SellersRequest {

        /** By the ERP. */
        public ChangeRequested(CommandId commandId, OrderChange change, Instant at) {
            this(commandId, null, change, at);
        }
    }

    /** VTEX took the change under an id of its own, and carries it out later. */
    record ChangeSent(CommandId commandId, String changeId, Instant at) implements OmsOrderEvent {}

    /** The order is changed; {@code effect} null when nobody looked before. */
    record ChangeDone(CommandId commandId, @Nullable ChangeEffect effect, Instant at)
            implements OmsOrderEvent {}

    /** What a change would make of the order is to be told. */
    record ChangePreviewRequested(
            CommandId commandId, @Nullable String by, OrderChange change, Instant at)
            implements SellersRequest {

        /** By the ERP. */
        public ChangePreviewRequested(CommandId commandId, OrderChange change, Instant at) {
            this(commandId, null, change, at);
        }
    }

    /** VTEX told what the change would make of the order, which stays as it is. */
    record ChangePreviewed(CommandId commandId, OrderChange.Preview preview, Instant at)
            implements OmsOrderEvent {}

    /**
     * A change under way is to be retried or given up.
     *
     * @param by name or e-mail of the operator who asked; null for everybody else
     */
    record ChangeControlRequested(
            CommandId commandId,
            Requester requester,
            @Nullable String by,
            ControlChange control,
            Instant at)
            implements OmsOrderEvent {}

    /** VTEX was asked to, or may have been: it is not asked again. */
    record ChangeControlSent(CommandId commandId, Instant at) implements OmsOrderEvent {}

    /** VTEX tries the change again, or gave it up. */
    record ChangeControlDone(CommandId commandId, Instant at) implements OmsOrderEvent {}

    /**
     * The order is to be cancelled.
     *
     * @param by name or e-mail of the operator who asked for this order's; null for everybody else,
     *     and in what earlier versions stored
     */
    record OmsCancellationRequested(
            CommandId commandId,
            Requester requester,
            @Nullable String by,
            String reason,
            Instant at)
            implements OmsOrderEvent {

        /** Asked for by a system, or for the marketplace's order. */
        public OmsCancellationRequested(
                CommandId commandId, Requester requester, String reason, Instant at) {
            this(commandId, requester, null, reason, at);
        }
    }

    /** VTEX was asked to cancel; from some statuses it wants to be asked twice. */
    record OmsCancellationSent(CommandId commandId, Instant at) implements OmsOrderEvent {}

    /** The cancellation asked for has come about. */
    record OmsCancellationDone(CommandId commandId, Instant at) implements OmsOrderEvent {}

    /**
     * The seller's side wants the cancellation denied that VTEX shows as requested.
     *
     * @param by name or e-mail of the operator who asked; null for everybody else
     */
    record CancellationDenialRequested(
            CommandId commandId,
            Requester requester,
            @Nullable String by,
            String reason,
            Instant at)
            implements OmsOrderEvent {}

    /** The request to cancel is denied, by whomever, and the order goes on. */
    record CancellationDenialDone(CommandId commandId, Instant at) implements OmsOrderEvent {}

    /**
     * Somebody has something to say on the order's timeline.
     *
     * @param by name or e-mail of the operator who asked; null for everybody else
     */
    record NoteRequested(
            CommandId commandId,
            Requester requester,
            @Nullable String by,
            TimelineNote note,
            Instant at)
            implements OmsOrderEvent {}

    record NoteAdded(CommandId commandId, Instant at) implements OmsOrderEvent {}

    /**
     * Somebody knows that a payment came in.
     *
     * @param by name or e-mail of the operator who said so; null for everybody else
     */
    record PaymentNotificationRequested(
            CommandId commandId,
            Requester requester,
            @Nullable String by,
            PaymentId paymentId,
            Instant at)
            implements OmsOrderEvent {}

    /** VTEX takes the payment for approved. */
    record PaymentNotificationDone(CommandId commandId, Instant at) implements OmsOrderEvent {}

    /** VTEX will not do what was asked. */
    record InstructionRefused(CommandId commandId, String code, String cause, Instant at)
            implements OmsOrderEvent {}
}
