package io.trapiche.domain.channel;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.shared.Decision;
import java.util.stream.Collectors;

/** What VTEX's answers mean for an order. Repeated, late and overtaking answers are normal. */
final class ProcessingResults {

    private ProcessingResults() {}

    static Decision<ChannelOrderEvent, ChannelOrderRefusal> decide(
            Placed state, RecordProcessingResult record) {
        return switch (record.result().flow()) {
            case PLACE_ORDER -> placed(state, record);
            case APPROVE_ORDER -> approved(state, record);
            case UNKNOWN ->
                    isBeforeIntegration(state) ? placed(state, record) : approved(state, record);
        };
    }

    static boolean isBeforeIntegration(Placed state) {
        return switch (state) {
            case Received _, Submitted _ -> true;
            case Parked parked -> isBeforeIntegration(parked.before());
            case Cancelling cancelling -> isBeforeIntegration(cancelling.before());
            default -> false;
        };
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> placed(
            Placed state, RecordProcessingResult record) {
        if (!isBeforeIntegration(state)) {
            return unchanged();
        }
        ProcessingResult result = record.result();
        return switch (IntegrationCode.of(result.code())) {
            case SOI001 -> accept(new OrderIntegrated(ids(state, result), record.at()));
            case SOI002 ->
                    accept(
                            new OrderIntegrated(ids(state, result), record.at()),
                            new OrderApproved(record.at()));
            case SOI003 ->
                    isSubmittable(state) ? accept(new OrderSubmitted(record.at())) : unchanged();
            case EOI006, EOI007, EOI010 -> accept(new SubmissionFailed(result.code(), record.at()));
            case EOI008, EOI009, EOI011, OTHER -> refused(state, record);
        };
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> refused(
            Placed state, RecordProcessingResult record) {
        return switch (state) {
            case Cancelling cancelling ->
                    accept(new OrderCancelled(cancelling.reason(), record.at()));
            case Parked _ -> unchanged();
            default ->
                    accept(
                            new OrderParked(
                                    record.result().code(), cause(record.result()), record.at()));
        };
    }

    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> approved(
            Placed state, RecordProcessingResult record) {
        if (isBeforeIntegration(state)) {
            return approvedBeforeIntegration(state, record);
        }
        if (!isBeforeApproval(state)) {
            return unchanged();
        }
        ProcessingResult result = record.result();
        return switch (IntegrationCode.of(result.code())) {
            case SOI002 -> accept(new OrderApproved(record.at()));
            case SOI003 ->
                    state instanceof Integrated || state instanceof AwaitingSeller
                            ? accept(new ApprovalSubmitted(record.at()))
                            : unchanged();
            case EOI006, EOI008, EOI009, EOI010 ->
                    accept(new ApprovalFailed(result.code(), record.at()));
            case EOI011 ->
                    state instanceof AwaitingSeller
                            ? unchanged()
                            : accept(new SellerAuthorizationAwaited(record.at()));
            case SOI001, EOI007 -> unchanged();
            case OTHER ->
                    state instanceof Parked || state instanceof Cancelling
                            ? unchanged()
                            : accept(new OrderParked(result.code(), cause(result), record.at()));
        };
    }

    /** An approval that overtook its own integration proves the integration too. */
    private static Decision<ChannelOrderEvent, ChannelOrderRefusal> approvedBeforeIntegration(
            Placed state, RecordProcessingResult record) {
        return IntegrationCode.of(record.result().code()) == IntegrationCode.SOI002
                ? accept(
                        new OrderIntegrated(ids(state, record.result()), record.at()),
                        new OrderApproved(record.at()))
                : unchanged();
    }

    private static boolean isBeforeApproval(Placed state) {
        return switch (state) {
            case Integrated _, ApprovalPending _, AwaitingSeller _ -> true;
            case Parked parked -> isBeforeApproval(parked.before());
            case Cancelling cancelling -> isBeforeApproval(cancelling.before());
            default -> false;
        };
    }

    private static boolean isSubmittable(Placed state) {
        return switch (state) {
            case Received _ -> true;
            case Cancelling cancelling -> isSubmittable(cancelling.before());
            case Parked parked -> isSubmittable(parked.before());
            default -> false;
        };
    }

    private static VtexOrderIds ids(Placed state, ProcessingResult result) {
        VtexOrderIds told = result.ids();
        return told != null ? told : new VtexOrderIds(state.placement().expectedOrderId(), null);
    }

    private static String cause(ProcessingResult result) {
        return result.errors().stream()
                .map(cause -> cause.source() + " " + cause.code())
                .collect(Collectors.joining(", "));
    }
}
