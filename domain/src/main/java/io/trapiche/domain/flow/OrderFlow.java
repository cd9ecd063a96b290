package io.trapiche.domain.flow;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides the next step of an order from where it stands, in VTEX's order integration and in its
 * order management. Everything that is to be done follows from the state alone, so an interrupted
 * step is found again whatever happened to the process that began it.
 */
public final class OrderFlow {

    private final ChannelOrderDecider channelOrders = new ChannelOrderDecider();
    private final FlowTimings timings;
    private final ChannelSteps channelSteps;
    private final OmsSteps omsSteps;

    public OrderFlow(FlowSettings settings) {
        this.timings = settings.timings();
        this.channelSteps = new ChannelSteps(settings);
        this.omsSteps = new OmsSteps(settings);
    }

    /**
     * The next step.
     *
     * @param channel {@code NotPlaced} for an order of the seller's own shop
     * @param oms {@code NotSeen} until VTEX told of the order
     */
    public Step next(ChannelOrderState channel, OmsOrderState oms, Instant now) {
        if (channel instanceof Placed placed && oms instanceof Known known) {
            Step shown = whatIsShown(placed, known, now);
            if (isAction(shown)) {
                return shown;
            }
        }
        Step channelStep =
                channel instanceof Placed placed ? channelSteps.next(placed, oms, now) : new Rest();
        if (isAction(channelStep)) {
            return channelStep;
        }
        Step omsStep = oms instanceof Known known ? next(channel, known, now) : new Rest();
        return isAction(omsStep) ? omsStep : sooner(channelStep, omsStep);
    }

    private Step next(ChannelOrderState channel, Known known, Instant now) {
        return omsSteps.next(known, now, step -> WrongAmounts.holdsBack(channel, known, step));
    }

    /** What is to be put on the order's timeline, beside all steps: nothing waits for it. */
    public Optional<Step.AddNote> note(OmsOrderState oms) {
        return oms instanceof Known known ? OmsSteps.note(known) : Optional.empty();
    }

    /** The next step after a try that was cut short. */
    public Step nextAfterCut(ChannelOrderState channel, OmsOrderState oms, Instant now) {
        return next(channel, oms, now).lookingFirst();
    }

    /**
     * What is owed to an order whose last try was interrupted: what was done may have been recorded
     * before it was read what came of it, and then nothing but the interruption tells.
     */
    public Optional<ReadOrder> owedReading(
            ChannelOrderState channel, OmsOrderState oms, Instant now) {
        return leadsToReading(next(channel, oms, now))
                ? Optional.empty()
                : inVtex(channel, oms).map(ReadOrder::new);
    }

    /** What asks for changes and after them looks at these alone. */
    private static boolean leadsToReading(Step step) {
        return isAction(step)
                && !(step instanceof Step.PreviewChange
                        || step instanceof Step.ControlChange
                        || step instanceof Step.LookForChange);
    }

    /** The order as VTEX has it, seen or only told of. */
    private static Optional<OmsOrderRef> inVtex(ChannelOrderState channel, OmsOrderState oms) {
        if (oms instanceof Known known) {
            return Optional.of(known.ref());
        }
        VtexOrderIds ids = channel.vtexIds();
        return channel instanceof Placed placed && ids != null
                ? Optional.of(new OmsOrderRef(placed.placement().key().account(), ids.main()))
                : Optional.empty();
    }

    private Step whatIsShown(Placed placed, Known known, Instant now) {
        if (!SamePurchase.isShown(placed.placement(), known.snapshot())) {
            return Bindings.ofAnother(placed, known, now);
        }
        Optional<Step> wrong = WrongAmounts.park(placed, known, now);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (Bindings.isDue(placed, known)) {
            return new Step.Record(
                    new RecordIntegration(new VtexOrderIds(known.ref().orderId(), null), now));
        }
        var follow = new RecordFulfilment(Fulfilments.of(known), now);
        return isNews(placed, follow) ? new Step.Record(follow) : new Rest();
    }

    /**
     * What follows a step that left everything as it was, because what was read showed no news: the
     * state alone would ask for the same step again at once. The longer there was none, the longer
     * the pause.
     */
    public WaitUntil afterNoNews(OmsOrderState oms, Instant now) {
        Duration silence =
                oms instanceof Known known
                        ? Duration.between(known.touchedAt(), now)
                        : Duration.ZERO;
        return new WaitUntil(now.plus(timings.readAgainAfter(silence)));
    }

    private boolean isNews(Placed placed, RecordFulfilment follow) {
        return channelOrders.decide(placed, follow) instanceof Decision.Accepted<?, ?>;
    }

    private static boolean isAction(Step step) {
        return !(step instanceof Rest) && !(step instanceof WaitUntil);
    }

    private static Step sooner(Step one, Step other) {
        if (one instanceof WaitUntil(Instant first) && other instanceof WaitUntil(Instant second)) {
            return first.isBefore(second) ? one : other;
        }
        return one instanceof WaitUntil ? one : other;
    }
}
