package io.trapiche.application.flow;

import io.trapiche.application.following.OrderReading;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.VtexPorts;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.flow.FlowSettings;
import io.trapiche.domain.flow.OrderFlow;
import io.trapiche.domain.flow.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does what is next for an order, step by step, until nothing is left but waiting. Nothing else
 * works on the order meanwhile.
 */
public final class AdvanceOrderWorker implements Worker {

    private static final int MOST_STEPS = 25;

    private final OrderStore orders;
    private final OrderFlow flow;
    private final ClaimConfirmation claims;
    private final ChannelStepExecution channelSteps;
    private final OmsStepExecution omsSteps;
    private final ChangeExecution changes;
    private final TimelineNotes notes;
    private final Sessions sessions;
    private final InstantSource clock;

    AdvanceOrderWorker(
            OrderStore orders,
            OrderFlow flow,
            ClaimConfirmation claims,
            ChannelStepExecution channelSteps,
            OmsStepExecution omsSteps,
            ChangeExecution changes,
            TimelineNotes notes,
            Sessions sessions,
            InstantSource clock) {
        this.orders = orders;
        this.flow = flow;
        this.claims = claims;
        this.channelSteps = channelSteps;
        this.omsSteps = omsSteps;
        this.changes = changes;
        this.notes = notes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Puts together what carries orders on. */
    public static AdvanceOrderWorker of(
            OrderStore orders,
            OrderReading reading,
            VtexPorts vtex,
            Inbox inbox,
            FlowSettings settings,
            Sessions sessions,
            InstantSource clock) {
        OrderFlow flow = new OrderFlow(settings);
        OrderLookup lookup = new OrderLookup(orders, reading, clock);
        ClaimConfirmation claims =
                new ClaimConfirmation(
                        new ClaimsInbox(inbox, vtex.resultReader(), settings.classification()),
                        orders,
                        lookup,
                        reading,
                        settings.timings().callbackDeadline(),
                        clock);
        OmsStepExecution omsSteps = new OmsStepExecution(orders, vtex.management(), reading, clock);
        return new AdvanceOrderWorker(
                orders,
                flow,
                claims,
                new ChannelStepExecution(
                        orders,
                        vtex,
                        reading,
                        lookup,
                        claims,
                        flow,
                        settings.classification(),
                        clock),
                omsSteps,
                new ChangeExecution(orders, vtex.management(), reading, clock),
                new TimelineNotes(orders, flow, omsSteps, clock),
                sessions,
                clock);
    }

    @Override
    public WorkKind kind() {
        return WorkKind.ADVANCE_ORDER;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        return Origin.inLane(() -> advance(new StreamId(attempt.key()), attempt));
    }

    @Override
    public void work(Attempt attempt, Consumer<@Nullable Instant> giveBack) {
        sessions.inLane(() -> advance(new StreamId(attempt.key()), attempt), giveBack);
    }

    private @Nullable Instant advance(StreamId lane, Attempt attempt) {
        OrderStates states = orders.load(lane);
        if (attempt.wasInterrupted()) {
            flow.owedReading(states.channel(), states.oms(), clock.instant())
                    .ifPresent(omsSteps::read);
        }
        Instant taken = takeSteps(lane, attempt.wasCutShort());
        List<PendingClaim> open = claims.pending(lane);
        Instant next = open.isEmpty() ? taken : sooner(confirm(lane, open), takeSteps(lane, false));
        notes.add(lane, next);
        return next;
    }

    /** What VTEX shows is followed before the claims are held against it. */
    private @Nullable Instant confirm(StreamId lane, List<PendingClaim> open) {
        boolean looked = claims.look(lane, orders.load(lane), open);
        if (looked) {
            Instant _ = takeSteps(lane, false);
        }
        return claims.settle(lane, open, looked);
    }

    private static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private @Nullable Instant takeSteps(StreamId lane, boolean cutShort) {
        OrderStates states = orders.load(lane);
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Step step = next(states, cutShort && steps == 0);
            if (step instanceof Step.Rest) {
                return null;
            }
            if (step instanceof Step.WaitUntil(Instant moment)) {
                return moment;
            }
            execute(lane, states, step);
            OrderStates reached = orders.load(lane);
            if (reached.equals(states)) {
                return flow.afterNoNews(reached.oms(), clock.instant()).moment();
            }
            states = reached;
        }
        return clock.instant();
    }

    private Step next(OrderStates states, boolean afterCut) {
        Instant now = clock.instant();
        return afterCut
                ? flow.nextAfterCut(states.channel(), states.oms(), now)
                : flow.next(states.channel(), states.oms(), now);
    }

    private void execute(StreamId lane, OrderStates states, Step step) {
        switch (step) {
            case Step.Record(ChannelOrderCommand command) -> orders.change(lane, command);
            case Step.SubmitOrder submit -> channelSteps.submit(lane, states, submit);
            case Step.LookForOrder _ -> channelSteps.look(lane, states);
            case Step.ApproveOrder approve -> channelSteps.approve(lane, states, approve);
            case Step.LookForApproval look -> channelSteps.lookForApproval(lane, states, look);
            case Step.PassCancellationOn pass -> channelSteps.passOn(lane, states, pass);
            case Step.RegisterReturns returns -> channelSteps.takeGoodsBack(lane, returns);
            case Step.ReadOrder read -> omsSteps.read(read);
            case Step.StartHandling start -> omsSteps.startHandling(start, states);
            case Step.RegisterInvoice register -> omsSteps.invoice(register);
            case Step.RegisterTracking register -> omsSteps.track(register);
            case Step.RegisterReturn register -> omsSteps.takeBack(register);
            case Step.SendChange send -> changes.send(send, states);
            case Step.LookForChange look -> changes.look(look);
            case Step.PreviewChange preview -> changes.preview(preview, states);
            case Step.ControlChange control -> changes.control(control, states);
            case Step.SendCancellation send -> omsSteps.cancel(send, states);
            case Step.NotifyPayment notify -> omsSteps.notifyPayment(notify, states);
            case Step.AddNote add -> omsSteps.note(add);
            case Step.DenyCancellation deny -> omsSteps.deny(deny, states);
            case Step.Rest _, Step.WaitUntil _ -> {}
        }
    }
}
