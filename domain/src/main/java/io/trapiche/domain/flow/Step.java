package io.trapiche.domain.flow;

import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be done next for an order. */
public sealed interface Step {

    /** Nothing, until something happens to the order. */
    record Rest() implements Step {}

    /** Nothing, until something happens to the order or this moment comes. */
    record WaitUntil(Instant moment) implements Step {}

    /** Nothing is to be done outside: what is known already follows for the channel order. */
    record Record(ChannelOrderCommand command) implements Step {}

    /**
     * Place the order in VTEX.
     *
     * @param lookFirst an earlier submission may have come through: read before sending again
     */
    record SubmitOrder(Placement placement, boolean lookFirst) implements Step {}

    /** VTEX owes the result of a submission: see whether it has the order. */
    record LookForOrder(Placement placement) implements Step {}

    /**
     * Approve the order in VTEX.
     *
     * @param lookFirst an earlier approval may have come through: read before asking again
     */
    record ApproveOrder(Placement placement, OmsOrderRef order, boolean lookFirst)
            implements Step {}

    /** VTEX owes the result of an approval: see whether it came through. */
    record LookForApproval(OmsOrderRef order) implements Step {}

    /** Read the order from VTEX: what it owes is late. */
    record ReadOrder(OmsOrderRef order) implements Step {}

    /** VTEX has the order: it has to be cancelled there. */
    record PassCancellationOn(OmsOrderRef order, Requester requester, String reason)
            implements Step {}

    /**
     * VTEX has the order invoiced: its goods are taken back by return invoices, and VTEX refunds.
     *
     * @param earlier what the seller returned before
     * @param returns at least one; VTEX takes goods and interest only apart
     */
    record RegisterReturns(OmsOrderRef order, List<IssuedInvoice> earlier, List<Invoice> returns)
            implements Step {
        public RegisterReturns {
            earlier = List.copyOf(earlier);
            returns = List.copyOf(returns);
        }

        /** All returns of the order, once these are registered. */
        public List<IssuedInvoice> all() {
            return Stream.concat(
                            earlier.stream(),
                            returns.stream()
                                    .map(
                                            own ->
                                                    new IssuedInvoice(
                                                            own.number(), own.value(), null, null)))
                    .toList();
        }
    }

    /**
     * Tell VTEX that the seller works on the order.
     *
     * @param lookFirst an earlier call may have come through: read before asking again
     */
    record StartHandling(OmsOrderRef order, boolean lookFirst) implements Step {

        public StartHandling(OmsOrderRef order) {
            this(order, false);
        }
    }

    record RegisterInvoice(OmsOrderRef order, CommandId commandId, Invoice invoice)
            implements Step {}

    /**
     * Tell VTEX how a package travels.
     *
     * @param events all of its way that VTEX shall show; none to leave that as it is
     * @param dispatchedDate as VTEX has it, which it would forget; null when it has none
     */
    record RegisterTracking(
            OmsOrderRef order,
            CommandId commandId,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate)
            implements Step {
        public RegisterTracking {
            events = List.copyOf(events);
        }

        public RegisterTracking(OmsOrderRef order, CommandId commandId, Tracking tracking) {
            this(order, commandId, tracking, List.of(), null);
        }
    }

    /** What the ERP takes back; VTEX knows the return by its number. */
    record RegisterReturn(OmsOrderRef order, CommandId commandId, Invoice invoice)
            implements Step {}

    /**
     * Ask VTEX to change the order, unless it has a change that does the same.
     *
     * @param askedAt what VTEX was asked before is another wish
     */
    record SendChange(OmsOrderRef order, CommandId commandId, OrderChange change, Instant askedAt)
            implements Step {}

    /** VTEX took the change {@code changeId} and carries it out: see what came of it. */
    record LookForChange(OmsOrderRef order, CommandId commandId, String changeId) implements Step {}

    /** Ask VTEX what a change would make of the order, which it leaves as it is. */
    record PreviewChange(OmsOrderRef order, CommandId commandId, OrderChange change)
            implements Step {}

    /**
     * Ask VTEX to retry a change or to give it up, unless it has its result by now.
     *
     * @param wasSent a call may have come through: look what came of it and ask no more
     * @param isLast nothing came of it for long: it is refused unless the change has its result
     */
    record ControlChange(
            OmsOrderRef order,
            CommandId commandId,
            OmsAction.ControlChange control,
            boolean wasSent,
            boolean isLast)
            implements Step {}

    /**
     * Ask VTEX to cancel the order; asking again confirms.
     *
     * @param lookFirst an earlier call may have come through: read before asking again
     */
    record SendCancellation(
            OmsOrderRef order, CommandId commandId, String reason, boolean lookFirst)
            implements Step {

        public SendCancellation(OmsOrderRef order, CommandId commandId, String reason) {
            this(order, commandId, reason, false);
        }
    }

    /**
     * Tell VTEX that a payment came in.
     *
     * @param lookFirst an earlier call may have come through: read before telling again
     */
    record NotifyPayment(
            OmsOrderRef order, CommandId commandId, PaymentId paymentId, boolean lookFirst)
            implements Step {}

    /** Put a note on the order's timeline. VTEX cannot be asked whether it has it already. */
    record AddNote(OmsOrderRef order, CommandId commandId, TimelineNote note) implements Step {}

    /**
     * Deny the request to cancel the order.
     *
     * @param requestId VTEX's id of the request; null where no reading told it
     * @param lookFirst an earlier call may have come through: read before asking again
     */
    record DenyCancellation(
            OmsOrderRef order,
            CommandId commandId,
            @Nullable String requestId,
            String reason,
            boolean lookFirst)
            implements Step {}

    /**
     * The same step after a try that was cut short: a call may have left, so VTEX is looked at
     * before the call is repeated. Invoices, returns and trackings VTEX knows by their numbers,
     * what only looks or records may be repeated as it is, and a note twice is better than none.
     */
    default Step lookingFirst() {
        return switch (this) {
            case SubmitOrder(var placement, _) -> new SubmitOrder(placement, true);
            case ApproveOrder(var placement, var order, _) ->
                    new ApproveOrder(placement, order, true);
            case StartHandling(var order, _) -> new StartHandling(order, true);
            case ControlChange(var order, var id, var control, _, var isLast) ->
                    new ControlChange(order, id, control, true, isLast);
            case SendCancellation(var order, var id, var reason, _) ->
                    new SendCancellation(order, id, reason, true);
            case DenyCancellation(var order, var id, var request, var reason, _) ->
                    new DenyCancellation(order, id, request, reason, true);
            case NotifyPayment(var order, var id, var payment, _) ->
                    new NotifyPayment(order, id, payment, true);
            case Rest _,
                    WaitUntil _,
                    Record _,
                    LookForOrder _,
                    LookForApproval _,
                    ReadOrder _,
                    PassCancellationOn _,
                    RegisterReturns _,
                    RegisterInvoice _,
                    RegisterReturn _,
                    RegisterTracking _,
                    SendChange _,
                    LookForChange _,
                    PreviewChange _,
                    AddNote _ ->
                    this;
        };
    }
}
