package io.trapiche.domain.channel;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingApproval;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.BeforeApproval;
import io.trapiche.domain.channel.ChannelOrderState.BeforeIntegration;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.integration.IntegrationCode;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.Decision;
import java.util.stream.Collectors;

/**
 * What VTEX's answers mean for an order: those to our own calls, and refusals that came by callback
 * after VTEX was seen not to have done it. Success by callback is no answer but a {@link Claim}.
 */
final class ProcessingResults {

    /** Tries after which VTEX's support can say more than a further one. */
    private static final int A_FEW = 4;

    /** Readings that settled nothing, after which a person has to look. */
    private static final int MANY = 10;

    private ProcessingResults() {}

    static Decision<ChannelOrderEvent, ChannelOrderRefusal> decide(
            Placed state, RecordProcessingResult record) {
        return switch (record.result().flow()) {
            case PLACE_ORDER -> placed(state, record);
            case APPROVE_ORDER -> approved(state, record);
            case UNKNOWN -> unchanged();
        };
    }

    static boolean isBeforeIntegration(Placed state) {
        return state.phase() instanceof BeforeIntegration;
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> placed(
            Placed state, RecordProcessingResult record) {
        IntegrationCode code = IntegrationCode.of(record.result().code());
        if (!isBeforeIntegration(state)) {
            return code == IntegrationCode.EOI011 ? approved(state, record) : unchanged();
        }
        return switch (code.onPlacement()) {
            case PROCEED -> enqueued(state, record);
            case RETRY, RETRY_SLOWLY -> submissionFailed(record);
            case RETRY_A_FEW_TIMES ->
                    failures(state) < A_FEW
                            ? submissionFailed(record)
                            : parkedUnlessEnding(state, record);
            case RECONCILE ->
                    failures(state) < MANY
                            ? submissionFailed(record)
                            : parkedUnlessEnding(state, record);
            case AWAIT_SELLER, PARK -> refused(state, record);
            case IGNORE -> unchanged();
        };
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> enqueued(
            Placed state, RecordProcessingResult record) {
        return state.phase() instanceof Received
                ? accept(new OrderSubmitted(record.submission(), record.at()))
                : unchanged();
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> submissionFailed(
            RecordProcessingResult record) {
        ProcessingResult result = record.result();
        return accept(new SubmissionFailed(result.code(), result.errors(), record.at()));
    }

    private static int failures(Placed state) {
        return state.phase() instanceof BeforeApproval before ? before.attempts().failures() : 0;
    }

    /** What VTEX will never place needs no cancelling there. */
    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> refused(
            Placed state, RecordProcessingResult record) {
        return switch (state) {
            case Cancelling cancelling ->
                    accept(new OrderCancelled(cancelling.asked().reason(), record.at()));
            case Parked parked ->
                    parked.before() instanceof Cancelling cancelling
                            ? refused(cancelling, record)
                            : unchanged();
            case BeforeIntegration _, InVtex _, Cancelled _, Refused _ -> parked(record);
        };
    }

    /** Whether VTEX has the order is open: an order that is being cancelled is still looked for. */
    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> parkedUnlessEnding(
            Placed state, RecordProcessingResult record) {
        return isAtWork(state) ? parked(record) : submissionFailed(record);
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> parked(
            RecordProcessingResult record) {
        ProcessingResult result = record.result();
        return accept(new OrderParked(result.code(), cause(result), result.errors(), record.at()));
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> approved(
            Placed state, RecordProcessingResult record) {
        if (!(state.phase() instanceof AwaitingApproval)) {
            return unchanged();
        }
        IntegrationCode code = IntegrationCode.of(record.result().code());
        return switch (code.onApproval()) {
            case PROCEED -> approvalEnqueued(state, record);
            case RETRY, RETRY_SLOWLY -> approvalFailed(state, record);
            case RETRY_A_FEW_TIMES -> approvalFailed(state, record, A_FEW);
            case RECONCILE -> approvalFailed(state, record, MANY);
            case AWAIT_SELLER -> sellerAwaited(state, record);
            case PARK -> isAtWork(state) ? parked(record) : unchanged();
            case IGNORE -> unchanged();
        };
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> approvalEnqueued(
            Placed state, RecordProcessingResult record) {
        return isApprovalOwed(state) && !(state.phase() instanceof ApprovalPending)
                ? accept(new ApprovalSubmitted(record.at()))
                : unchanged();
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> approvalFailed(
            Placed state, RecordProcessingResult record) {
        ProcessingResult result = record.result();
        return isApprovalOwed(state)
                ? accept(new ApprovalFailed(result.code(), result.errors(), record.at()))
                : unchanged();
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> approvalFailed(
            Placed state, RecordProcessingResult record, int most) {
        return failures(state) >= most && isAtWork(state)
                ? parked(record)
                : approvalFailed(state, record);
    }

    /** While already waiting the answer still counts: the pause before the next try begins anew. */
    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> sellerAwaited(
            Placed state, RecordProcessingResult record) {
        return isAtWork(state) || !(state.phase() instanceof AwaitingSeller)
                ? accept(new SellerAuthorizationAwaited(record.at()))
                : unchanged();
    }

    /**
     * Without the customer's payment no answer may set an approval going, however VTEX labels it.
     */
    static boolean isApprovalOwed(Placed state) {
        return !(state.phase() instanceof AwaitingApproval waiting)
                || waiting.attempts().approvalAsked()
                || state.placement().content().paymentStatus() == PaymentStatus.APPROVED;
    }

    private static boolean isAtWork(Placed state) {
        return !(state instanceof Parked) && !(state instanceof Cancelling);
    }

    private static String cause(ProcessingResult result) {
        return result.errors().stream()
                .map(cause -> cause.source() + " " + cause.code())
                .collect(Collectors.joining(", "));
    }
}
