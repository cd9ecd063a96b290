package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What events make of the states of a placed order; an event without meaning in a state changes
 * nothing.
 */
final class ChannelOrderEvolution {

    private ChannelOrderEvolution() {}

    static ChannelOrderState whileParked(Parked parked, ChannelOrderEvent event) {
        return switch (event) {
            case OrderReleased released -> rested(parked.before(), released.at());
            case OrderRefused refused ->
                    new Refused(parked.placement(), refused.code(), refused.cause());
            case OrderCancelled _ -> new Cancelled(parked.placement(), parked.vtexIds());
            case CancellationAsked asked -> next(parked.before(), asked);
            default ->
                    next(parked.before(), event) instanceof Placed before
                            ? new Parked(before, parked.code(), parked.cause())
                            : parked;
        };
    }

    static ChannelOrderState whileCancelling(Cancelling cancelling, ChannelOrderEvent event) {
        return switch (event) {
            case CancellationRefused _ -> cancelling.before();
            case OrderCancelled _ -> new Cancelled(cancelling.placement(), cancelling.vtexIds());
            case OrderRefused refused ->
                    new Refused(cancelling.placement(), refused.code(), refused.cause());
            case OrderParked parked -> new Parked(cancelling, parked.code(), parked.cause());
            default ->
                    next(cancelling.before(), event) instanceof Placed before
                            ? new Cancelling(
                                    before,
                                    cancelling.requester(),
                                    cancelling.reason(),
                                    cancelling.since())
                            : cancelling;
        };
    }

    static ChannelOrderState next(Placed state, ChannelOrderEvent event) {
        return switch (event) {
            case OrderReceived _, OrderReleased _, CancellationRefused _ -> state;
            case OrderSubmitted submitted -> submitted(state, submitted);
            case SubmissionFailed failed -> submissionFailed(state, failed);
            case OrderIntegrated integrated -> integrated(state, integrated);
            case ApprovalAsked _ -> approvalAsked(state);
            case ApprovalSubmitted submitted -> approvalSubmitted(state, submitted.at());
            case ApprovalFailed failed -> approvalFailed(state, failed.at());
            case SellerAuthorizationAwaited awaited -> awaitingSeller(state, awaited.at());
            case OrderApproved _ -> approved(state);
            case HandlingStarted _ ->
                    state instanceof Approved approved
                            ? new InHandling(approved.placement(), approved.fulfilment())
                            : state;
            case InvoiceIssued issued ->
                    invoiced(state, known -> known.with(issued.invoice(), issued.invoicedInFull()));
            case OrderInvoiced _ -> invoiced(state, Fulfilment::inFull);
            case OrderShipped shipped ->
                    state instanceof InFulfilment known && !(state instanceof Delivered)
                            ? new Shipped(
                                    known.placement(), known.fulfilment().with(shipped.tracking()))
                            : state;
            case OrderDelivered delivered ->
                    state instanceof InFulfilment known
                            ? new Delivered(
                                    known.placement(),
                                    known.fulfilment().with(delivered.tracking()))
                            : state;
            case CancellationAsked asked ->
                    new Cancelling(state, asked.requester(), asked.reason(), asked.at());
            case OrderCancelled _ -> new Cancelled(state.placement(), state.vtexIds());
            case OrderParked parked -> new Parked(state, parked.code(), parked.cause());
            case OrderRefused refused ->
                    new Refused(state.placement(), refused.code(), refused.cause());
        };
    }

    private static ChannelOrderState submitted(Placed state, OrderSubmitted event) {
        return state instanceof Received received
                ? new Submitted(
                        received.placement(),
                        received.approvalAsked(),
                        received.failures(),
                        event.at())
                : state;
    }

    private static ChannelOrderState submissionFailed(Placed state, SubmissionFailed event) {
        return switch (state) {
            case Received was ->
                    new Received(
                            was.placement(), was.approvalAsked(), was.failures() + 1, event.at());
            case Submitted was ->
                    new Received(
                            was.placement(), was.approvalAsked(), was.failures() + 1, event.at());
            default -> state;
        };
    }

    private static ChannelOrderState integrated(Placed state, OrderIntegrated event) {
        return switch (state) {
            case Received was ->
                    new Integrated(
                            was.placement(), event.ids(), was.approvalAsked(), 0, event.at());
            case Submitted was ->
                    new Integrated(
                            was.placement(), event.ids(), was.approvalAsked(), 0, event.at());
            default -> state;
        };
    }

    private static ChannelOrderState approvalAsked(Placed state) {
        return switch (state) {
            case Received was -> new Received(was.placement(), true, was.failures(), was.since());
            case Submitted was -> new Submitted(was.placement(), true, was.failures(), was.since());
            case Integrated was ->
                    new Integrated(was.placement(), was.ids(), true, was.failures(), was.since());
            case AwaitingSeller was ->
                    new AwaitingSeller(was.placement(), was.ids(), true, was.since());
            default -> state;
        };
    }

    private static ChannelOrderState approvalSubmitted(Placed state, Instant at) {
        return switch (state) {
            case Integrated was ->
                    new ApprovalPending(was.placement(), was.ids(), was.failures(), at);
            case AwaitingSeller was -> new ApprovalPending(was.placement(), was.ids(), 0, at);
            default -> state;
        };
    }

    private static ChannelOrderState awaitingSeller(Placed state, Instant at) {
        return switch (state) {
            case Integrated was ->
                    new AwaitingSeller(was.placement(), was.ids(), was.approvalAsked(), at);
            case ApprovalPending was -> new AwaitingSeller(was.placement(), was.ids(), true, at);
            default -> state;
        };
    }

    private static ChannelOrderState approvalFailed(Placed state, Instant at) {
        return switch (state) {
            case Integrated was ->
                    new Integrated(
                            was.placement(),
                            was.ids(),
                            was.approvalAsked(),
                            was.failures() + 1,
                            at);
            case ApprovalPending was ->
                    new Integrated(was.placement(), was.ids(), true, was.failures() + 1, at);
            default -> state;
        };
    }

    private static ChannelOrderState approved(Placed state) {
        return state instanceof InVtex inVtex && !(state instanceof InFulfilment)
                ? new Approved(inVtex.placement(), Fulfilment.begin(inVtex.ids()))
                : state;
    }

    private static ChannelOrderState invoiced(Placed state, UnaryOperator<Fulfilment> change) {
        return switch (state) {
            case Shipped was -> new Shipped(was.placement(), change.apply(was.fulfilment()));
            case Delivered was -> new Delivered(was.placement(), change.apply(was.fulfilment()));
            case InFulfilment was -> new Invoiced(was.placement(), change.apply(was.fulfilment()));
            default -> state;
        };
    }

    /** A released order begins its waiting anew. */
    private static Placed rested(Placed state, Instant at) {
        return switch (state) {
            case Received was -> new Received(was.placement(), was.approvalAsked(), 1, at);
            case Submitted was -> new Submitted(was.placement(), was.approvalAsked(), 1, at);
            default -> state;
        };
    }
}
