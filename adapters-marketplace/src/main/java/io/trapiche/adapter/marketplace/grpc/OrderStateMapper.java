package io.trapiche.adapter.marketplace.grpc;

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
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.orders.v1.OrderState;

/** States as the contract names them. */
final class OrderStateMapper {

    private OrderStateMapper() {}

    static OrderState toWire(ChannelOrderState state) {
        return switch (state) {
            case NotPlaced _ -> OrderState.ORDER_STATE_UNSPECIFIED;
            case Received _ -> OrderState.ORDER_STATE_RECEIVED;
            case Submitted _ -> OrderState.ORDER_STATE_SUBMITTED;
            case Integrated _ -> OrderState.ORDER_STATE_INTEGRATED;
            case ApprovalPending _ -> OrderState.ORDER_STATE_APPROVAL_PENDING;
            case AwaitingSeller _ -> OrderState.ORDER_STATE_WAITING_FOR_SELLER;
            case Approved _ -> OrderState.ORDER_STATE_APPROVED;
            case InHandling _ -> OrderState.ORDER_STATE_HANDLING;
            case Invoiced invoiced ->
                    invoiced.fulfilment().invoicedInFull()
                            ? OrderState.ORDER_STATE_INVOICED
                            : OrderState.ORDER_STATE_PARTLY_INVOICED;
            case Shipped _ -> OrderState.ORDER_STATE_SHIPPED;
            case Delivered _ -> OrderState.ORDER_STATE_DELIVERED;
            case Parked _ -> OrderState.ORDER_STATE_PARKED;
            case Cancelling _ -> OrderState.ORDER_STATE_CANCELLING;
            case Cancelled _ -> OrderState.ORDER_STATE_CANCELLED;
            case Returned _ -> OrderState.ORDER_STATE_RETURNED;
            case Refused _ -> OrderState.ORDER_STATE_REFUSED;
        };
    }
}
