package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.REF;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.Claims;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.flow.Step.ApproveOrder;
import io.trapiche.domain.flow.Step.LookForApproval;
import io.trapiche.domain.flow.Step.LookForOrder;
import io.trapiche.domain.flow.Step.PassCancellationOn;
import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.RegisterInvoice;
import io.trapiche.domain.flow.Step.RegisterReturns;
import io.trapiche.domain.flow.Step.RegisterTracking;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SendCancellation;
import io.trapiche.domain.flow.Step.StartHandling;
import io.trapiche.domain.flow.Step.SubmitOrder;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.oms.Asks;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderDecider;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Decision.Accepted;
import io.trapiche.domain.shared.Decision.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out the flow's steps against a simulated VTEX, as the service does: one step, its
 * outcome, the next step. A step that is not a reading has to change the order.
 */
final class Journey {

    private static final int STEPS_WITHOUT_PAUSE = 40;
    private static final int STEPS = 5_000;

    private final OrderFlow flow = new OrderFlow(FlowSettings.DEFAULT);
    private final ChannelOrderDecider channelOrders = new ChannelOrderDecider();
    private final OmsOrderDecider omsOrders = new OmsOrderDecider();
    private final List<Step> steps = new ArrayList<>();
    private final SimulatedVtex vtex;
    private ChannelOrderState channel = channelOrders.initial();
    private OmsOrderState oms = omsOrders.initial();
    private Instant now = NOON;
    private int stepsSincePause;
    private int submissions;

    Journey(SimulatedVtex vtex) {
        this.vtex = vtex;
    }

    ChannelOrderState channel() {
        return channel;
    }

    OmsOrderState oms() {
        return oms;
    }

    Instant now() {
        return now;
    }

    SimulatedVtex vtex() {
        return vtex;
    }

    /** The actions taken so far, without pauses. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    Journey place(OrderContent content) {
        ask(new PlaceOrder(KEY, AFFILIATE, content, now));
        return this;
    }

    /** Goes on until nothing is left to do but to wait for the world. */
    Journey untilRest() {
        for (int i = 0; i < STEPS; i++) {
            callbacks();
            if (flow.next(channel, oms, now) instanceof Rest) {
                return this;
            }
            step();
        }
        throw new AssertionError("no rest after " + STEPS + " steps: " + channel + " " + oms);
    }

    /** One step, be it a pause. */
    void step() {
        now = now.plusMillis(1);
        Step step = flow.next(channel, oms, now);
        switch (step) {
            case Rest _ -> {}
            case WaitUntil(Instant moment) -> pauseUntil(moment);
            default -> act(step);
        }
    }

    private void act(Step step) {
        assertThat(++stepsSincePause).as("steps without a pause").isLessThan(STEPS_WITHOUT_PAUSE);
        steps.add(step);
        ChannelOrderState channelBefore = channel;
        OmsOrderState omsBefore = oms;
        carryOut(step);
        if (channel.equals(channelBefore) && oms.equals(omsBefore)) {
            assertThat(step).isInstanceOfAny(ReadOrder.class, StartHandling.class);
            pauseUntil(flow.afterNoNews(oms, now).moment());
        }
    }

    private void pauseUntil(Instant moment) {
        assertThat(moment).isAfterOrEqualTo(now);
        now = moment;
        stepsSincePause = 0;
    }

    void pause(Duration duration) {
        pauseUntil(now.plus(duration));
    }

    void callbacks() {
        for (ProcessingResult result = vtex.callback(); result != null; result = vtex.callback()) {
            confirm(new Claim(submissions, result));
        }
    }

    /** Nothing is believed: VTEX is read, and a refusal counts when it does not show otherwise. */
    private void confirm(Claim claim) {
        if (!(channel instanceof Placed before)
                || Claims.worth(before, claim) == Claims.Worth.NOTHING) {
            return;
        }
        read();
        followWhatIsShown();
        if (Claims.worth((Placed) channel, claim) == Claims.Worth.REFUSAL) {
            ask(new RecordProcessingResult(claim.result(), now));
        }
    }

    private void followWhatIsShown() {
        Step next = flow.next(channel, oms, now);
        while (next instanceof Step.Record) {
            carryOut(next);
            next = flow.next(channel, oms, now);
        }
    }

    void read() {
        if (vtex.exists()) {
            ask(new RecordReading(REF, KEY, vtex.read(), now));
        }
    }

    private void carryOut(Step step) {
        switch (step) {
            case SubmitOrder(_, boolean lookFirst) -> submit(lookFirst);
            case Step.Record(ChannelOrderCommand command) -> ask(command);
            case LookForOrder _ -> lookForOrder();
            case ApproveOrder approve -> approve(approve.lookFirst());
            case LookForApproval _ -> lookForApproval();
            case ReadOrder _ -> read();
            case PassCancellationOn pass -> passOn(pass);
            case StartHandling _ -> startHandling();
            case RegisterInvoice register ->
                    settle(register.commandId(), vtex.invoice(register.invoice()));
            case RegisterTracking register ->
                    settle(register.commandId(), vtex.track(register.tracking()));
            case Step.RegisterReturn register -> settle(register.commandId(), vtex.takeBack());
            case Step.SendChange send ->
                    ask(new OmsOrderCommand.RecordChangeSent(send.commandId(), "change-1", now));
            case Step.LookForChange look -> settle(look.commandId(), true);
            case Step.ControlChange control -> settle(control.commandId(), true);
            case Step.PreviewChange preview -> settle(preview.commandId(), false);
            case SendCancellation send -> cancel(send.commandId());
            case RegisterReturns returns -> takeBack(returns);
            case Step.DenyCancellation _, Step.NotifyPayment _, Step.AddNote _ ->
                    throw new AssertionError(step);
            case Rest _, WaitUntil _ -> throw new AssertionError(step);
        }
    }

    private void takeBack(RegisterReturns step) {
        if (vtex.takeBack()) {
            ask(new ChannelOrderCommand.RecordReturn(step.all(), now));
        } else {
            ask(new RecordCancellationRefusal("return refused", now));
        }
    }

    private void submit(boolean lookFirst) {
        if (lookFirst && vtex.exists()) {
            lookForOrder();
        } else {
            Placed placed = (Placed) channel;
            submissions = placed.placement().nextSubmission();
            Submission submission = new Submission(submissions, "key-1");
            ask(new RecordProcessingResult(vtex.submit(), submission, now));
        }
    }

    private void lookForOrder() {
        if (vtex.exists()) {
            ask(new RecordIntegration(IDS, now));
            read();
        } else {
            ask(new RecordMissing(now));
        }
    }

    private void approve(boolean readFirst) {
        if (readFirst) {
            read();
        }
        if (!(flow.next(channel, oms, now) instanceof Step.Record)) {
            ask(new RecordProcessingResult(vtex.approve(), now));
        }
    }

    private void lookForApproval() {
        read();
        if (!(flow.next(channel, oms, now) instanceof Step.Record)) {
            ask(new RecordMissing(now));
        }
    }

    private void passOn(PassCancellationOn pass) {
        Instant since = channel instanceof Cancelling cancelling ? cancelling.asked().at() : NOON;
        Decision<OmsOrderEvent, ?> decision =
                ask(
                        Asks.cancel(
                                ChannelCancellations.commandId(since),
                                pass.requester(),
                                pass.reason(),
                                now));
        assertThat(decision).isNotInstanceOf(Rejected.class);
    }

    private void startHandling() {
        if (vtex.startHandling()) {
            ask(new RecordHandlingStarted(now));
        }
        read();
    }

    private void settle(CommandId id, boolean done) {
        ask(done ? new RecordDone(id, "receipt", now) : new RecordRefused(id, "OMS", "no", now));
        read();
    }

    private void cancel(CommandId id) {
        if (vtex.cancel()) {
            ask(new RecordCancellationSent(id, now));
        } else {
            ask(new RecordRefused(id, "OMS", "no", now));
        }
        read();
    }

    void ask(ChannelOrderCommand command) {
        if (channelOrders.decide(channel, command)
                instanceof Accepted<ChannelOrderEvent, ?>(List<ChannelOrderEvent> events)) {
            for (ChannelOrderEvent event : events) {
                channel = channelOrders.evolve(channel, event);
            }
        }
    }

    Decision<OmsOrderEvent, ?> ask(OmsOrderCommand command) {
        Decision<OmsOrderEvent, ?> decision = omsOrders.decide(oms, command);
        if (decision instanceof Accepted<OmsOrderEvent, ?>(List<OmsOrderEvent> events)) {
            for (OmsOrderEvent event : events) {
                oms = omsOrders.evolve(oms, event);
            }
        }
        return decision;
    }
}
