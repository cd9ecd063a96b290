package io.trapiche.adapter.marketplace.grpc;

import io.grpc.StatusRuntimeException;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyCancelled;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyInvoiced;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyRefused;
import io.trapiche.domain.channel.ChannelOrderRefusal.NotParked;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;

/** What a refusal is on the wire. */
final class RefusalStatus {

    private RefusalStatus() {}

    static StatusRuntimeException of(ChannelOrderRefusal refusal) {
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
            case AlreadyInvoiced _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_ALREADY_INVOICED,
                            "the order is invoiced; goods come back as a return");
            case AlreadyRefused _ ->
                    GrpcErrors.of(
                            ErrorReason.ORDER_ALREADY_REFUSED,
                            "the order was refused and will never be placed");
            case NotParked _ ->
                    GrpcErrors.of(ErrorReason.ORDER_NOT_PARKED, "the order is not parked");
        };
    }
}
