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
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
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
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

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
            case Received _, Submitted _, InVtex _ -> next(state, event);
        };
    }

    private static Placed whileParked(Parked parked, ChannelOrderEvent event) {
        return switch (event) {
            case OrderReleased released -> rested(parked.before(), released.at());
            case OrderCorrected corrected -> corrected(parked.before(), corrected);
            case OrderParked _ -> parked;
            case CancellationAsked asked ->
                    parked.before() instanceof Cancelling ? parked : next(parked.before(), asked);
            case OrderReceived _,
                    OrderSubmitted _,
                    SubmissionFailed _,
                    OrderIntegrated _,
                    ApprovalAsked _,
                    ApprovalSubmitted _,
                    ApprovalFailed _,
                    SellerAuthorizationAwaited _,
                    OrderApproved _,
                    HandlingStarted _,
                    InvoiceIssued _,
                    OrderInvoiced _,
                    OrderShipped _,
                    OrderDelivered _,
                    CancellationRefused _,
                    OrderCancelled _,
                    OrderReturned _,
                    OrderRefused _ -> {
                Placed before = evolve(parked.before(), event);
                yield isOver(before)
                        ? before
                        : new Parked(before, parked.code(), parked.cause(), parked.errors());
            }
        };
    }

    private static Placed whileCancelling(Cancelling cancelling, ChannelOrderEvent event) {
        return switch (event) {
            case CancellationRefused _ -> cancelling.before();
            case OrderParked parked -> parked(cancelling, parked);
            case CancellationAsked _ -> cancelling;
            case OrderReceived _,
                    OrderSubmitted _,
                    SubmissionFailed _,
                    OrderIntegrated _,
                    ApprovalAsked _,
                    ApprovalSubmitted _,
                    ApprovalFailed _,
                    SellerAuthorizationAwaited _,
                    OrderApproved _,
                    HandlingStarted _,
                    InvoiceIssued _,
                    OrderInvoiced _,
                    OrderShipped _,
                    OrderDelivered _,
                    OrderCancelled _,
                    OrderReturned _,
                    OrderReleased _,
                    OrderCorrected _,
                    OrderRefused _ -> {
                Placed before = evolve(cancelling.before(), event);
                yield isOver(before) ? before : with(cancelling, before);
            }
        };
    }

    private static boolean isOver(Placed state) {
        return state instanceof Cancelled || state instanceof Returned || state instanceof Refused;
    }

    private static Parked parked(Placed before, OrderParked event) {
        return new Parked(before, event.code(), event.cause(), event.errors());
    }

    private static Cancelling with(Cancelling cancelling, Placed before) {
        return new Cancelling(
                before, cancelling.requester(), cancelling.reason(), cancelling.since());
    }

    private static Placed next(Placed state, ChannelOrderEvent event) {
        return switch (event) {
            case OrderReceived _, OrderReleased _, OrderCorrected _, CancellationRefused _ -> state;
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
            case OrderShipped shipped -> shipped(state, shipped);
            case OrderDelivered delivered ->
                    state instanceof InFulfilment known
                            ? new Delivered(
                                    known.placement(),
                                    known.fulfilment().with(delivered.tracking()))
                            : state;
            case CancellationAsked asked ->
                    new Cancelling(state, asked.requester(), asked.reason(), asked.at());
            case OrderCancelled _ -> new Cancelled(state.placement(), state.vtexIds());
            case OrderReturned returned ->
                    state instanceof InFulfilment known
                            ? new Returned(
                                    known.placement(), known.fulfilment(), returned.returns())
                            : state;
            case OrderParked parked -> parked(state, parked);
            case OrderRefused refused ->
                    new Refused(state.placement(), refused.code(), refused.cause());
        };
    }

    private static Placed submitted(Placed state, OrderSubmitted event) {
        return state instanceof Received received
                ? new Submitted(
                        received.placement().submitted(event.submission()),
                        received.approvalAsked(),
                        received.failures(),
                        event.at())
                : state;
    }

    private static Placed submissionFailed(Placed state, SubmissionFailed event) {
        return switch (state) {
            case Received was ->
                    failed(was.placement(), was.approvalAsked(), was.failures(), event);
            case Submitted was ->
                    failed(was.placement(), was.approvalAsked(), was.failures(), event);
            case InVtex _, Parked _, Cancelling _, Cancelled _, Refused _ -> state;
        };
    }

    private static Received failed(
            Placement placement, boolean approvalAsked, int failures, SubmissionFailed event) {
        return new Received(placement, approvalAsked, failures + 1, event.code(), event.at());
    }

    private static Placed integrated(Placed state, OrderIntegrated event) {
        return switch (state) {
            case Received was ->
                    new Integrated(
                            was.placement(), event.ids(), was.approvalAsked(), 0, event.at());
            case Submitted was ->
                    new Integrated(
                            was.placement(), event.ids(), was.approvalAsked(), 0, event.at());
            case InVtex _, Parked _, Cancelling _, Cancelled _, Refused _ -> state;
        };
    }

    private static Placed approvalAsked(Placed state) {
        return switch (state) {
            case Received was ->
                    new Received(
                            was.placement(), true, was.failures(), was.lastCode(), was.since());
            case Submitted was -> new Submitted(was.placement(), true, was.failures(), was.since());
            case Integrated was ->
                    new Integrated(was.placement(), was.ids(), true, was.failures(), was.since());
            case AwaitingSeller was ->
                    new AwaitingSeller(was.placement(), was.ids(), true, was.since(), was.begun());
            case ApprovalPending _,
                    InFulfilment _,
                    Parked _,
                    Cancelling _,
                    Cancelled _,
                    Refused _ ->
                    state;
        };
    }

    private static Placed approvalSubmitted(Placed state, Instant at) {
        return switch (state) {
            case Integrated was ->
                    new ApprovalPending(was.placement(), was.ids(), was.failures(), at);
            case AwaitingSeller was ->
                    new ApprovalPending(was.placement(), was.ids(), 0, at, was.begun());
            case Received _,
                    Submitted _,
                    ApprovalPending _,
                    InFulfilment _,
                    Parked _,
                    Cancelling _,
                    Cancelled _,
                    Refused _ ->
                    state;
        };
    }

    private static Placed awaitingSeller(Placed state, Instant at) {
        return switch (state) {
            case Integrated was ->
                    new AwaitingSeller(was.placement(), was.ids(), was.approvalAsked(), at, at);
            case ApprovalPending was ->
                    new AwaitingSeller(
                            was.placement(),
                            was.ids(),
                            true,
                            at,
                            Objects.requireNonNullElse(was.sellerAwaited(), at));
            case AwaitingSeller was ->
                    new AwaitingSeller(
                            was.placement(), was.ids(), was.approvalAsked(), at, was.begun());
            case Received _,
                    Submitted _,
                    InFulfilment _,
                    Parked _,
                    Cancelling _,
                    Cancelled _,
                    Refused _ ->
                    state;
        };
    }

    private static Placed approvalFailed(Placed state, Instant at) {
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
            case AwaitingSeller was ->
                    new Integrated(was.placement(), was.ids(), was.approvalAsked(), 1, at);
            case Received _,
                    Submitted _,
                    InFulfilment _,
                    Parked _,
                    Cancelling _,
                    Cancelled _,
                    Refused _ ->
                    state;
        };
    }

    private static Placed approved(Placed state) {
        return state instanceof InVtex inVtex && !(state instanceof InFulfilment)
                ? new Approved(inVtex.placement(), Fulfilment.begin(inVtex.ids()))
                : state;
    }

    /** Once one package has arrived the order counts as delivered, whatever else still travels. */
    private static Placed shipped(Placed state, OrderShipped event) {
        return switch (state) {
            case Delivered was ->
                    new Delivered(was.placement(), was.fulfilment().with(event.tracking()));
            case InFulfilment was ->
                    new Shipped(was.placement(), was.fulfilment().with(event.tracking()));
            case Received _,
                    Submitted _,
                    Integrated _,
                    ApprovalPending _,
                    AwaitingSeller _,
                    Parked _,
                    Cancelling _,
                    Cancelled _,
                    Refused _ ->
                    state;
        };
    }

    private static Placed invoiced(Placed state, UnaryOperator<Fulfilment> change) {
        return switch (state) {
            case Shipped was -> new Shipped(was.placement(), change.apply(was.fulfilment()));
            case Delivered was -> new Delivered(was.placement(), change.apply(was.fulfilment()));
            case InFulfilment was -> new Invoiced(was.placement(), change.apply(was.fulfilment()));
            case Received _,
                    Submitted _,
                    Integrated _,
                    ApprovalPending _,
                    AwaitingSeller _,
                    Parked _,
                    Cancelling _,
                    Cancelled _,
                    Refused _ ->
                    state;
        };
    }

    /**
     * A released order begins its waiting anew. VTEX owes nothing to what it refused, so that is
     * looked for and sent again.
     */
    private static Placed rested(Placed state, Instant at) {
        return switch (state) {
            case Received was ->
                    new Received(was.placement(), was.approvalAsked(), 1, was.lastCode(), at);
            case Submitted was -> new Received(was.placement(), was.approvalAsked(), 1, null, at);
            case Integrated was ->
                    new Integrated(
                            was.placement(),
                            was.ids(),
                            was.approvalAsked(),
                            Math.min(was.failures(), 1),
                            was.since());
            case AwaitingSeller was ->
                    new AwaitingSeller(was.placement(), was.ids(), was.approvalAsked(), at, at);
            case Cancelling was -> with(was, rested(was.before(), at));
            case ApprovalPending _, InFulfilment _, Parked _, Cancelled _, Refused _ -> state;
        };
    }

    /** Corrected content is sent to VTEX as soon as it is certain that VTEX has no order. */
    private static Placed corrected(Placed state, OrderCorrected event) {
        return switch (state) {
            case Received was -> corrected(was.placement(), was.approvalAsked(), event);
            case Submitted was -> corrected(was.placement(), was.approvalAsked(), event);
            case Cancelling was -> with(was, corrected(was.before(), event));
            case InVtex _, Parked _, Cancelled _, Refused _ -> state;
        };
    }

    private static Received corrected(
            Placement placement, boolean approvalAsked, OrderCorrected event) {
        return new Received(
                placement.corrected(event.content()), approvalAsked, 1, null, event.at());
    }
}
