package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingApproval;
import io.trapiche.domain.channel.ChannelOrderState.BeforeApproval;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.integration.IntegrationCode;
import io.trapiche.domain.order.PaymentStatus;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a claim is worth where an order stands. VTEX does not authenticate its callbacks, so none of
 * them is believed: a success has to be seen in VTEX, and a refusal counts only for what was asked
 * and only after VTEX was seen not to have done it.
 */
public final class Claims {

    /** What to do about a claim. */
    public enum Worth {
        /** Nothing: it tells of what is known, or of what is over. */
        NOTHING,
        /** One reading of the order, whatever that shows: nobody asked for this. */
        HINT,
        /** VTEX says that it did what was asked: it is read until it shows that, for a while. */
        SUCCESS,
        /** VTEX says that it will not do what was asked: that counts unless it shows otherwise. */
        REFUSAL
    }

    private static final Set<IntegrationCode> OF_PLACEMENTS =
            EnumSet.of(IntegrationCode.SOI001, IntegrationCode.EOI007);
    private static final Set<IntegrationCode> OF_APPROVALS =
            EnumSet.of(
                    IntegrationCode.SOI002,
                    IntegrationCode.EOI008,
                    IntegrationCode.EOI009,
                    IntegrationCode.EOI011);

    private Claims() {}

    /** The worth of a claim, whose result is classified already. */
    public static Worth worth(Placed state, Claim claim) {
        IntegrationCode code = IntegrationCode.of(claim.result().code());
        return switch (code) {
            case SOI003 -> Worth.NOTHING;
            case SOI001 -> state.vtexIds() != null ? Worth.NOTHING : ofSuccess(state, claim, code);
            case SOI002 -> isApprovedOrOver(state) ? Worth.NOTHING : ofSuccess(state, claim, code);
            default -> ofRefusal(state, claim, code);
        };
    }

    /** Nothing brings a parked order to its deadline, so VTEX is looked at once. */
    private static Worth ofSuccess(Placed state, Claim claim, IntegrationCode code) {
        return isAsked(state, claim, code) && !(state instanceof Parked)
                ? Worth.SUCCESS
                : Worth.HINT;
    }

    private static Worth ofRefusal(Placed state, Claim claim, IntegrationCode code) {
        if (isApprovedOrOver(state)) {
            return Worth.NOTHING;
        }
        return isAsked(state, claim, code) ? Worth.REFUSAL : Worth.HINT;
    }

    private static boolean isApprovedOrOver(Placed state) {
        return switch (state.phase()) {
            case InFulfilment _, Refused _ -> true;
            case Cancelled cancelled -> cancelled.vtexIds() != null;
            case BeforeApproval _, Parked _, Cancelling _ -> false;
        };
    }

    private static boolean isAsked(Placed state, Claim claim, IntegrationCode code) {
        return isCurrent(state, claim)
                && switch (claim.result().flow()) {
                    case PLACE_ORDER -> isAskedByPlacing(state, code);
                    case APPROVE_ORDER -> isAskedByApproving(state, code);
                    case UNKNOWN -> false;
                };
    }

    /**
     * A submission whose answer was lost is the next one as far as is known, and an order that was
     * found by looking may never have had another.
     */
    private static boolean isCurrent(Placed state, Claim claim) {
        Placement placement = state.placement();
        Submission taken = placement.submission();
        if (taken == null || state.phase() instanceof Received) {
            return claim.submission() == placement.nextSubmission();
        }
        return claim.submission() == taken.number();
    }

    /** Placing a paid order asks for both: VTEX approves it in the same operation. */
    private static boolean isAskedByPlacing(Placed state, IntegrationCode code) {
        boolean ofApproval = OF_APPROVALS.contains(code);
        if (ProcessingResults.isBeforeIntegration(state)) {
            return !ofApproval || isPaid(state);
        }
        return ofApproval && isPaid(state) && state.phase() instanceof AwaitingApproval;
    }

    private static boolean isAskedByApproving(Placed state, IntegrationCode code) {
        if (OF_PLACEMENTS.contains(code)) {
            return false;
        }
        return ProcessingResults.isBeforeIntegration(state)
                ? isPaid(state)
                : state.phase() instanceof ApprovalPending
                        || (state.phase() instanceof AwaitingApproval
                                && ProcessingResults.isApprovalOwed(state));
    }

    private static boolean isPaid(Placed state) {
        return state.placement().content().paymentStatus() == PaymentStatus.APPROVED;
    }
}
