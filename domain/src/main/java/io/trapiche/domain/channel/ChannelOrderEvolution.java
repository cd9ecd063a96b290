package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OfFulfilment;
import io.trapiche.domain.channel.ChannelOrderEvent.OfPlacing;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderState.BeforeApproval;
import io.trapiche.domain.channel.ChannelOrderState.BeforeIntegration;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;

/**
 * What events make of the states of a placed order; an event without meaning in a state changes
 * nothing.
 */
final class ChannelOrderEvolution {

    private ChannelOrderEvolution() {}

    static Placed evolve(Placed state, ChannelOrderEvent event) {
        return switch (state) {
            case Cancelled _, Returned _, Refused _ -> state;
            case Parked parked -> whileParked(parked, event);
            case Cancelling cancelling -> whileCancelling(cancelling, event);
            case BeforeIntegration _, InVtex _ -> next(state, event);
        };
    }

    private static Placed whileParked(Parked parked, ChannelOrderEvent event) {
        return switch (event) {
            case OrderReleased released -> Placing.rested(parked.before(), released.at());
            case OrderCorrected corrected -> Placing.corrected(parked.before(), corrected);
            case OrderParked _ -> parked;
            case CancellationAsked asked ->
                    parked.before() instanceof Cancelling ? parked : next(parked.before(), asked);
            case OfPlacing _,
                    OfFulfilment _,
                    CancellationRefused _,
                    OrderCancelled _,
                    OrderReturned _,
                    OrderRefused _ -> {
                Placed before = evolve(parked.before(), event);
                yield isOver(before) ? before : new Parked(before, parked.why());
            }
        };
    }

    private static Placed whileCancelling(Cancelling cancelling, ChannelOrderEvent event) {
        return switch (event) {
            case CancellationRefused _ -> cancelling.before();
            case OrderParked parked -> new Parked(cancelling, parked);
            case CancellationAsked _ -> cancelling;
            case OfPlacing _,
                    OfFulfilment _,
                    OrderCancelled _,
                    OrderReturned _,
                    OrderReleased _,
                    OrderCorrected _,
                    OrderRefused _ -> {
                Placed before = evolve(cancelling.before(), event);
                yield isOver(before) ? before : new Cancelling(before, cancelling.asked());
            }
        };
    }

    private static boolean isOver(Placed state) {
        return state instanceof Cancelled || state instanceof Returned || state instanceof Refused;
    }

    private static Placed next(Placed state, ChannelOrderEvent event) {
        return switch (event) {
            case OfPlacing placing ->
                    state instanceof BeforeApproval before
                            ? Placing.evolve(before, placing)
                            : state;
            case OfFulfilment progress ->
                    state instanceof InFulfilment known
                            ? Fulfilling.evolve(known, progress)
                            : state;
            case OrderReturned returned ->
                    state instanceof InFulfilment known
                            ? new Returned(
                                    known.placement(), known.fulfilment(), returned.returns())
                            : state;
            case CancellationAsked asked -> new Cancelling(state, asked);
            case OrderCancelled _ -> new Cancelled(state);
            case OrderParked parked -> new Parked(state, parked);
            case OrderRefused refused ->
                    new Refused(state.placement(), refused.code(), refused.cause());
            case OrderReleased _, OrderCorrected _, CancellationRefused _ -> state;
        };
    }
}
