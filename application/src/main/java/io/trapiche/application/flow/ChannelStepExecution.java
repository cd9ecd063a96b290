package io.trapiche.application.flow;

import io.trapiche.application.oms.OrderReading;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.domain.channel.ChannelOrderCommand.ConfirmCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.flow.ChannelCancellations;
import io.trapiche.domain.flow.OrderFlow;
import io.trapiche.domain.flow.Step;
import io.trapiche.domain.oms.OmsOrderCommand.CancelOmsOrder;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import java.time.InstantSource;

/**
 * Carries out the steps of VTEX's order integration. Each is harmless to repeat, however it was cut
 * short.
 */
final class ChannelStepExecution {

    private static final CommandId LATE = new CommandId("channel-cancellation-before-integration");

    private final OrderStore orders;
    private final OrderIntegration vtex;
    private final OrderReading reading;
    private final OrderFlow flow;
    private final InstantSource clock;

    ChannelStepExecution(
            OrderStore orders,
            OrderIntegration vtex,
            OrderReading reading,
            OrderFlow flow,
            InstantSource clock) {
        this.orders = orders;
        this.vtex = vtex;
        this.reading = reading;
        this.flow = flow;
        this.clock = clock;
    }

    void submit(StreamId lane, OrderStates states, Step.SubmitOrder submit, boolean lookFirst) {
        if ((submit.lookFirst() || lookFirst) && isInVtex(lane, states)) {
            return;
        }
        ProcessingResult answer = vtex.place(submit.placement());
        orders.change(lane, new RecordProcessingResult(answer, clock.instant()));
    }

    void look(StreamId lane, OrderStates states) {
        if (isInVtex(lane, states)) {
            return;
        }
        boolean neverSubmitted =
                states.channel() instanceof Cancelling cancelling
                        && cancelling.before() instanceof Received;
        orders.change(
                lane,
                neverSubmitted
                        ? new ConfirmCancellation(clock.instant())
                        : new RecordMissing(clock.instant()));
    }

    /** Whether VTEX has the order; if so, that is recorded. */
    private boolean isInVtex(StreamId lane, OrderStates states) {
        if (!(states.channel() instanceof Placed placed)) {
            return false;
        }
        OmsOrderRef ref = OrderStore.oms(placed);
        boolean found = states.oms() instanceof Known || reading.read(ref);
        if (found) {
            VtexOrderIds ids = new VtexOrderIds(ref.orderId(), null);
            orders.change(lane, new RecordIntegration(ids, clock.instant()));
        }
        return found;
    }

    void approve(StreamId lane, OrderStates states, Step.ApproveOrder approve, boolean lookFirst) {
        if (approve.readFirst() || lookFirst) {
            reading.read(approve.order());
            OrderStates read = orders.load(lane);
            Step next = flow.next(read.channel(), read.oms(), clock.instant());
            if (!read.equals(states) && !(next instanceof Step.ApproveOrder)) {
                return;
            }
        }
        ProcessingResult answer = vtex.approve(approve.placement());
        orders.change(lane, new RecordProcessingResult(answer, clock.instant()));
    }

    void lookForApproval(StreamId lane, Step.LookForApproval look) {
        reading.read(look.order());
        OrderStates read = orders.load(lane);
        Step next = flow.next(read.channel(), read.oms(), clock.instant());
        if (next instanceof Step.LookForApproval) {
            orders.change(lane, new RecordMissing(clock.instant()));
        }
    }

    void confirmCancellation(StreamId lane) {
        orders.change(lane, new ConfirmCancellation(clock.instant()));
    }

    void passOn(StreamId lane, OrderStates states, Step.PassCancellationOn pass) {
        CommandId id =
                states.channel() instanceof Cancelling cancelling
                        ? ChannelCancellations.commandId(cancelling.since())
                        : LATE;
        var decision =
                orders.change(
                        pass.order(),
                        new CancelOmsOrder(id, pass.requester(), pass.reason(), clock.instant()));
        if (decision
                        instanceof
                        Decision.Rejected<OmsOrderEvent, OmsOrderRefusal>(OmsOrderRefusal reason)
                && reason instanceof OmsOrderRefusal.OrderInvoicedAlready) {
            orders.change(lane, new RecordCancellationRefusal("invoiced already", clock.instant()));
        }
    }

    void takeBack(StreamId lane, Step.TakeCancellationBack back) {
        orders.change(lane, new RecordCancellationRefusal(back.cause(), clock.instant()));
    }

    void follow(StreamId lane, Step.Follow follow) {
        orders.change(lane, new RecordFulfilment(follow.progress(), clock.instant()));
    }
}
