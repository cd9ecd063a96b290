package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.OfPlacing;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingApproval;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.BeforeApproval;
import io.trapiche.domain.channel.ChannelOrderState.BeforeIntegration;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import java.time.Instant;
import java.util.Objects;

/** How an order comes into VTEX, and to its approval. */
final class Placing {

    private Placing() {}

    static Placed evolve(BeforeApproval was, OfPlacing event) {
        return switch (was) {
            case BeforeIntegration outside -> integrating(outside, event);
            case AwaitingApproval inside -> approving(inside, event);
        };
    }

    private static Placed integrating(BeforeIntegration was, OfPlacing event) {
        return switch (event) {
            case OrderSubmitted submitted ->
                    was instanceof Received received
                            ? new Submitted(
                                    received.placement().submitted(submitted.submission()),
                                    received.attempts().goingOn(submitted.at()))
                            : was;
            case SubmissionFailed failed ->
                    new Received(
                            was.placement(),
                            was.attempts().failed(failed.at()),
                            failed.code(),
                            failed.errors());
            case OrderIntegrated integrated ->
                    new Integrated(
                            was.placement(),
                            integrated.ids(),
                            was.attempts().anew(integrated.at()));
            case ApprovalAsked _ -> approvalAsked(was);
            case OrderReceived _,
                    ApprovalSubmitted _,
                    ApprovalFailed _,
                    SellerAuthorizationAwaited _,
                    OrderApproved _ ->
                    was;
        };
    }

    private static BeforeIntegration approvalAsked(BeforeIntegration was) {
        Attempts attempts = was.attempts().withApprovalAsked();
        return switch (was) {
            case Received received -> received.with(attempts);
            case Submitted submitted -> new Submitted(submitted.placement(), attempts);
        };
    }

    private static Placed approving(AwaitingApproval was, OfPlacing event) {
        return switch (event) {
            case ApprovalAsked _ -> approvalAsked(was);
            case ApprovalSubmitted submitted -> approvalSubmitted(was, submitted.at());
            case ApprovalFailed failed ->
                    new Integrated(was.placement(), was.ids(), was.attempts().failed(failed.at()));
            case SellerAuthorizationAwaited awaited ->
                    new AwaitingSeller(
                            was.placement(),
                            was.ids(),
                            was.attempts().anew(awaited.at()),
                            sellerAwaited(was, awaited.at()));
            case OrderApproved _ -> new Approved(was.placement(), Fulfilment.begin(was.ids()));
            case OrderReceived _, OrderSubmitted _, SubmissionFailed _, OrderIntegrated _ -> was;
        };
    }

    private static AwaitingApproval approvalAsked(AwaitingApproval was) {
        Attempts attempts = was.attempts().withApprovalAsked();
        return switch (was) {
            case Integrated integrated ->
                    new Integrated(integrated.placement(), integrated.ids(), attempts);
            case AwaitingSeller waiting ->
                    new AwaitingSeller(
                            waiting.placement(), waiting.ids(), attempts, waiting.begun());
            case ApprovalPending pending -> pending;
        };
    }

    private static AwaitingApproval approvalSubmitted(AwaitingApproval was, Instant at) {
        Attempts attempts = was.attempts().withApprovalAsked().goingOn(at);
        return switch (was) {
            case Integrated integrated ->
                    new ApprovalPending(integrated.placement(), integrated.ids(), attempts, null);
            case AwaitingSeller waiting ->
                    new ApprovalPending(
                            waiting.placement(), waiting.ids(), attempts, waiting.begun());
            case ApprovalPending pending -> pending;
        };
    }

    private static Instant sellerAwaited(AwaitingApproval was, Instant at) {
        return switch (was) {
            case Integrated _ -> at;
            case ApprovalPending pending -> Objects.requireNonNullElse(pending.sellerAwaited(), at);
            case AwaitingSeller waiting -> waiting.begun();
        };
    }

    /**
     * A released order begins its waiting anew. VTEX owes nothing to what it refused, so that is
     * looked for and sent again.
     */
    static Placed rested(Placed state, Instant at) {
        return switch (state) {
            case Received was -> was.with(was.attempts().once(at));
            case Submitted was -> new Received(was.placement(), was.attempts().once(at), null);
            case Integrated was ->
                    new Integrated(was.placement(), was.ids(), was.attempts().atMostOnce());
            case AwaitingSeller was ->
                    new AwaitingSeller(was.placement(), was.ids(), was.attempts().anew(at), at);
            case Cancelling was -> new Cancelling(rested(was.before(), at), was.asked());
            case ApprovalPending _, InFulfilment _, Parked _, Cancelled _, Refused _ -> state;
        };
    }

    /** Corrected content is sent to VTEX as soon as it is certain that VTEX has no order. */
    static Placed corrected(Placed state, OrderCorrected event) {
        return switch (state) {
            case BeforeIntegration was ->
                    new Received(
                            was.placement().corrected(event.content()),
                            was.attempts().once(event.at()),
                            null);
            case Cancelling was -> new Cancelling(corrected(was.before(), event), was.asked());
            case InVtex _, Parked _, Cancelled _, Refused _ -> state;
        };
    }
}
