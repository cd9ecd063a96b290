package io.trapiche.adapter.marketplace.grpc.error;

import io.grpc.StatusRuntimeException;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyCancelled;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyRefused;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyReturned;
import io.trapiche.domain.channel.ChannelOrderRefusal.InVtexAlready;
import io.trapiche.domain.channel.ChannelOrderRefusal.NotParked;
import io.trapiche.domain.channel.ChannelOrderRefusal.PartlyInvoiced;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;

/** What a refusal is on the wire. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static StatusRuntimeException of(ChannelOrderRefusal refusal) {
        return switch (refusal) {
            case UnknownOrder _ ->
                    GrpcErrors.of(ErrorReason.ORDER_NOT_FOUND, "there is no such order");
            case PlacedWithOtherContent _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_PLACED_WITH_OTHER_CONTENT,
                            "the order was placed before with other content");
            case AlreadyCancelled _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_ALREADY_CANCELLED,
                            "the order is cancelled, or about to be");
            case AlreadyReturned _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_ALREADY_RETURNED,
                            "all goods of the order were taken back");
            case PartlyInvoiced _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_PARTLY_INVOICED,
                            "part of the order is invoiced; it can be taken back once the seller has"
                                    + " invoiced or removed the rest");
            case AlreadyRefused _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_ALREADY_REFUSED,
                            "the order was refused and will never be placed");
            case NotParked _ ->
                    GrpcErrors.of(ErrorReason.ORDER_NOT_PARKED, "the order is not parked");
            case InVtexAlready _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_IN_VTEX_ALREADY,
                            "the order is in VTEX; it can be cancelled, not corrected");
        };
    }
}
