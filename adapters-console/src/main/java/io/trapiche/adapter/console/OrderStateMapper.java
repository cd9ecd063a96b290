package io.trapiche.adapter.console;

import io.trapiche.adapter.console.wire.OrderStatePayload;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.channel.VtexOrderIds;

/** States of marketplaces' orders, under the names that lists know too. */
final class OrderStateMapper {

    private OrderStateMapper() {}

    static OrderStatePayload toWire(ChannelOrderState.Placed state) {
        ChannelOrderKey key = state.placement().key();
        VtexOrderIds ids = state.vtexIds();
        return new OrderStatePayload(
                key.account().value(),
                key.marketplace().value(),
                key.orderId().value(),
                ids == null ? null : ids.main().value(),
                nameOf(state),
                nameOf(state.phase()));
    }

    static String nameOf(ChannelOrderState.Placed state) {
        return switch (state) {
            case Received _ -> "received";
            case Submitted _ -> "submitted";
            case Integrated _ -> "integrated";
            case ApprovalPending _ -> "approval-pending";
            case AwaitingSeller _ -> "awaiting-seller";
            case Approved _ -> "approved";
            case InHandling _ -> "in-handling";
            case Invoiced _ -> "invoiced";
            case Shipped _ -> "shipped";
            case Delivered _ -> "delivered";
            case Parked _ -> "parked";
            case Cancelling _ -> "cancelling";
            case Cancelled _ -> "cancelled";
            case Returned _ -> "returned";
            case Refused _ -> "refused";
        };
    }
}
