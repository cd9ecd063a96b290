package io.trapiche.domain.channel;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.reject;
import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.ConfirmCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.CorrectOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.GiveUpOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordReturn;
import io.trapiche.domain.channel.ChannelOrderCommand.ReleaseOrder;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyCancelled;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyRefused;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyReturned;
import io.trapiche.domain.channel.ChannelOrderRefusal.InVtexAlready;
import io.trapiche.domain.channel.ChannelOrderRefusal.NotParked;
import io.trapiche.domain.channel.ChannelOrderRefusal.PartlyInvoiced;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.BeforeApproval;
import io.trapiche.domain.channel.ChannelOrderState.BeforeIntegration;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.Decider;
import io.trapiche.domain.shared.Decision;
import java.util.List;

/** The rules of a marketplace's order. */
public final class ChannelOrderDecider
        implements Decider<
                ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal> {

    @Override
    public ChannelOrderState initial() {
        return new NotPlaced();
    }

    @Override
    public Decision<ChannelOrderEvent, ChannelOrderRefusal> decide(
            ChannelOrderState state, ChannelOrderCommand command) {
        if (command instanceof PlaceOrder place) {
            return place(state, place);
        }
        return switch (state) {
            case NotPlaced _ -> reject(new UnknownOrder());
            case Placed placed -> decidePlaced(placed, command);
        };
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> decidePlaced(
            Placed state, ChannelOrderCommand command) {
        return switch (command) {
            case PlaceOrder place -> place(state, place);
            case AskApproval ask -> askApproval(state, ask);
            case AskCancellation ask -> askCancellation(state, ask);
            case RecordProcessingResult result -> ProcessingResults.decide(state, result);
            case RecordIntegration found -> integrated(state, found);
            case RecordMissing missing -> missing(state, missing);
            case RecordFulfilment progress -> of(FulfilmentSteps.since(state, progress));
            case ConfirmCancellation confirm -> confirmCancellation(state, confirm);
            case RecordCancellationRefusal refusal -> cancellationRefused(state, refusal);
            case RecordReturn returned -> returned(state, returned);
            case ParkOrder park -> park(state, park);
            case ReleaseOrder release -> release(state, release);
            case CorrectOrder correct -> correct(state, correct);
            case GiveUpOrder giveUp -> giveUp(state, giveUp);
        };
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> place(
            ChannelOrderState state, PlaceOrder place) {
        return switch (state) {
            case NotPlaced _ ->
                    accept(
                            new OrderReceived(
                                    new Placement(
                                            place.key(),
                                            place.affiliateId(),
                                            place.content(),
                                            place.at())));
            case Placed placed when placed.placement().isOf(place.content()) -> unchanged();
            case Placed _ -> reject(new PlacedWithOtherContent());
        };
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> askApproval(
            Placed state, AskApproval ask) {
        return switch (state) {
            case BeforeApproval before when needsApproval(before) ->
                    accept(new ApprovalAsked(ask.at()));
            case Parked parked -> askApproval(parked.before(), ask);
            case Cancelling _, Cancelled _ -> reject(new AlreadyCancelled());
            case Returned _ -> reject(new AlreadyReturned());
            case Refused _ -> reject(new AlreadyRefused());
            case BeforeApproval _, InFulfilment _ -> unchanged();
        };
    }

    /** VTEX approves an order that was paid when placed by itself. */
    private static boolean needsApproval(BeforeApproval state) {
        return !state.attempts().approvalAsked()
                && state.placement().content().paymentStatus() == PaymentStatus.PENDING;
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> askCancellation(
            Placed state, AskCancellation ask) {
        return switch (state) {
            case Returned _ -> unchanged();
            case BeforeApproval _, Approved _, InHandling _ ->
                    accept(new CancellationAsked(ask.requester(), ask.reason(), ask.at()));
            case Parked parked -> askCancellation(parked.before(), ask);
            case InFulfilment invoiced when invoiced.fulfilment().invoicedInFull() ->
                    accept(new CancellationAsked(ask.requester(), ask.reason(), ask.at()));
            case Invoiced _, Shipped _, Delivered _ -> reject(new PartlyInvoiced());
            case Refused _ -> reject(new AlreadyRefused());
            case Cancelling _, Cancelled _ -> unchanged();
        };
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> integrated(
            Placed state, RecordIntegration found) {
        return ProcessingResults.isBeforeIntegration(state)
                ? accept(new OrderIntegrated(found.ids(), found.at()))
                : unchanged();
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> missing(
            Placed state, RecordMissing missing) {
        return switch (state) {
            case Submitted _ -> accept(new SubmissionFailed(code(missing), missing.at()));
            case ApprovalPending _ -> accept(new ApprovalFailed(code(missing), missing.at()));
            case Cancelling cancelling -> missingWhileCancelling(cancelling, missing);
            case Received _,
                    Integrated _,
                    AwaitingSeller _,
                    InFulfilment _,
                    Parked _,
                    Cancelled _,
                    Refused _ ->
                    unchanged();
        };
    }

    private static String code(RecordMissing missing) {
        return missing.claimed() ? Diagnosis.UNCONFIRMED : Diagnosis.MISSING;
    }

    /** Looked for once more after the deadline and still not there: nothing is left to cancel. */
    private Decision<ChannelOrderEvent, ChannelOrderRefusal> missingWhileCancelling(
            Cancelling state, RecordMissing missing) {
        return state.before() instanceof Received
                ? accept(new OrderCancelled(state.asked().reason(), missing.at()))
                : missing(state.before(), missing);
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> confirmCancellation(
            Placed state, ConfirmCancellation confirm) {
        return state instanceof Cancelling cancelling && cancelling.before() instanceof Received
                ? accept(new OrderCancelled(cancelling.asked().reason(), confirm.at()))
                : unchanged();
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> cancellationRefused(
            Placed state, RecordCancellationRefusal refusal) {
        return state instanceof Cancelling
                ? accept(new CancellationRefused(refusal.cause(), refusal.at()))
                : unchanged();
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> park(Placed state, ParkOrder park) {
        return switch (state) {
            case Parked _, Cancelled _, Returned _, Refused _ -> unchanged();
            case BeforeIntegration _, InVtex _, Cancelling _ ->
                    accept(new OrderParked(park.code(), park.cause(), park.at()));
        };
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> release(
            Placed state, ReleaseOrder release) {
        return state instanceof Parked
                ? accept(new OrderReleased(release.releasedBy(), release.reason(), release.at()))
                : reject(new NotParked());
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> correct(
            Placed state, CorrectOrder correct) {
        if (!(state instanceof Parked parked)) {
            return state.placement().content().isSameAs(correct.content())
                    ? unchanged()
                    : reject(new NotParked());
        }
        return parked.vtexIds() == null
                ? accept(
                        new OrderCorrected(
                                correct.content(),
                                correct.correctedBy(),
                                correct.reason(),
                                correct.at()))
                : reject(new InVtexAlready());
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> giveUp(
            Placed state, GiveUpOrder giveUp) {
        if (state instanceof Refused) {
            return unchanged();
        }
        if (!(state instanceof Parked parked)) {
            return reject(new NotParked());
        }
        return parked.vtexIds() == null
                ? accept(
                        new OrderRefused(
                                parked.why().code(),
                                giveUp.reason(),
                                giveUp.givenUpBy(),
                                giveUp.at()))
                : reject(new InVtexAlready());
    }

    private Decision<ChannelOrderEvent, ChannelOrderRefusal> returned(
            Placed state, RecordReturn returned) {
        return state instanceof Cancelling cancelling
                        && cancelling.before() instanceof InFulfilment
                        && !returned.returns().isEmpty()
                ? accept(
                        new OrderReturned(
                                returned.returns(), cancelling.asked().reason(), returned.at()))
                : unchanged();
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> of(
            List<ChannelOrderEvent> events) {
        return events.isEmpty() ? unchanged() : new Decision.Accepted<>(events);
    }

    @Override
    public ChannelOrderState evolve(ChannelOrderState state, ChannelOrderEvent event) {
        return switch (state) {
            case NotPlaced _ ->
                    event instanceof OrderReceived received
                            ? new Received(
                                    received.placement(), Attempts.begin(received.at()), null)
                            : state;
            case Placed placed -> ChannelOrderEvolution.evolve(placed, event);
        };
    }
}
