package io.trapiche.application.flow;

import io.trapiche.application.following.OrderReading;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.VtexPorts;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordReturn;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.flow.ChannelCancellations;
import io.trapiche.domain.flow.OrderFlow;
import io.trapiche.domain.flow.Step;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the steps of VTEX's order integration. Each is harmless to repeat, however it was cut
 * short.
 */
final class ChannelStepExecution {

    private final OrderStore orders;
    private final VtexPorts vtex;
    private final OrderReading reading;
    private final OrderLookup lookup;
    private final ClaimConfirmation claims;
    private final OrderFlow flow;
    private final Classification classification;
    private final InstantSource clock;

    ChannelStepExecution(
            OrderStore orders,
            VtexPorts vtex,
            OrderReading reading,
            OrderLookup lookup,
            ClaimConfirmation claims,
            OrderFlow flow,
            Classification classification,
            InstantSource clock) {
        this.orders = orders;
        this.vtex = vtex;
        this.reading = reading;
        this.lookup = lookup;
        this.claims = claims;
        this.flow = flow;
        this.classification = classification;
        this.clock = clock;
    }

    void submit(StreamId lane, OrderStates states, Step.SubmitOrder submit) {
        if (submit.lookFirst() && isInVtex(lane, states)) {
            return;
        }
        Placement placement = submit.placement();
        Submission submission =
                new Submission(
                        placement.nextSubmission(),
                        vtex.callbackKeys().current(placement.key().account()));
        record(lane, vtex.integration().place(placement, submission), submission);
    }

    private boolean isInVtex(StreamId lane, OrderStates states) {
        return lookup.isInVtex(lane, states, PendingClaim.ids(claims.pending(lane)));
    }

    void look(StreamId lane, OrderStates states) {
        if (isInVtex(lane, states)) {
            return;
        }
        orders.change(lane, missing(lane, states));
    }

    private RecordMissing missing(StreamId lane, OrderStates states) {
        return new RecordMissing(claims.isSuccessClaimed(lane, states), clock.instant());
    }

    void approve(StreamId lane, OrderStates states, Step.ApproveOrder approve) {
        if (approve.lookFirst()) {
            reading.read(approve.order());
            OrderStates read = orders.load(lane);
            Step next = flow.next(read.channel(), read.oms(), clock.instant());
            if (!read.equals(states) && !(next instanceof Step.ApproveOrder)) {
                return;
            }
        }
        Placement placement = approve.placement();
        record(lane, vtex.integration().approve(placement, taken(placement)), null);
    }

    /**
     * The submission that VTEX took; a later one's address would be as good where none is known.
     */
    private Submission taken(Placement placement) {
        Submission known = placement.submission();
        return known != null
                ? known
                : new Submission(
                        placement.nextSubmission(),
                        vtex.callbackKeys().current(placement.key().account()));
    }

    private void record(StreamId lane, ProcessingResult answer, @Nullable Submission submission) {
        orders.change(
                lane,
                new RecordProcessingResult(classification.of(answer), submission, clock.instant()));
    }

    void lookForApproval(StreamId lane, OrderStates states, Step.LookForApproval look) {
        reading.read(look.order());
        OrderStates read = orders.load(lane);
        Step next = flow.next(read.channel(), read.oms(), clock.instant());
        if (next instanceof Step.LookForApproval) {
            orders.change(lane, missing(lane, states));
        }
    }

    void passOn(StreamId lane, OrderStates states, Step.PassCancellationOn pass) {
        CommandId id =
                states.channel() instanceof Cancelling cancelling
                        ? ChannelCancellations.commandId(cancelling.asked().at())
                        : ChannelCancellations.BEFORE_INTEGRATION;
        var decision =
                orders.change(
                        pass.order(),
                        new Instruct(
                                id, pass.requester(), new Cancel(pass.reason()), clock.instant()));
        if (decision
                        instanceof
                        Decision.Rejected<OmsOrderEvent, OmsOrderRefusal>(OmsOrderRefusal reason)
                && isInvoiced(reason)) {
            orders.change(lane, new RecordCancellationRefusal("invoiced already", clock.instant()));
        }
    }

    private static boolean isInvoiced(OmsOrderRefusal reason) {
        return reason instanceof OmsOrderRefusal.OrderInvoicedAlready
                || reason instanceof OmsOrderRefusal.OrderPartlyInvoiced;
    }

    /** Repeatable: VTEX knows the invoices by their numbers. */
    void takeGoodsBack(StreamId lane, Step.RegisterReturns step) {
        for (Invoice invoice : step.returns()) {
            if (vtex.management().registerReturn(step.order(), invoice)
                    instanceof OrderManagement.Answer.Refused(var code, var cause)) {
                orders.change(
                        lane,
                        new RecordCancellationRefusal("return refused: " + code, clock.instant()));
                return;
            }
        }
        orders.change(lane, new RecordReturn(step.all(), clock.instant()));
        reading.read(step.order());
    }
}
