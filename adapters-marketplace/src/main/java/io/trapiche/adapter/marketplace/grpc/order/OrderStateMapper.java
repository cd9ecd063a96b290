package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.StateName;
import io.trapiche.orders.v1.OrderState;

/** States as the contract names them. */
final class OrderStateMapper {

    private OrderStateMapper() {}

    static OrderState toWire(ChannelOrderState state) {
        return switch (state) {
            case NotPlaced _ -> OrderState.ORDER_STATE_UNSPECIFIED;
            case Placed placed -> toWire(StateName.of(placed));
        };
    }

    static OrderState toWire(StateName name) {
        return switch (name) {
            case RECEIVED -> OrderState.ORDER_STATE_RECEIVED;
            case SUBMITTED -> OrderState.ORDER_STATE_SUBMITTED;
            case INTEGRATED -> OrderState.ORDER_STATE_INTEGRATED;
            case APPROVAL_PENDING -> OrderState.ORDER_STATE_APPROVAL_PENDING;
            case AWAITING_SELLER -> OrderState.ORDER_STATE_AWAITING_SELLER;
            case APPROVED -> OrderState.ORDER_STATE_APPROVED;
            case IN_HANDLING -> OrderState.ORDER_STATE_IN_HANDLING;
            case PARTLY_INVOICED -> OrderState.ORDER_STATE_PARTLY_INVOICED;
            case INVOICED -> OrderState.ORDER_STATE_INVOICED;
            case SHIPPED -> OrderState.ORDER_STATE_SHIPPED;
            case DELIVERED -> OrderState.ORDER_STATE_DELIVERED;
            case PARKED -> OrderState.ORDER_STATE_PARKED;
            case CANCELLING -> OrderState.ORDER_STATE_CANCELLING;
            case CANCELLED -> OrderState.ORDER_STATE_CANCELLED;
            case RETURNED -> OrderState.ORDER_STATE_RETURNED;
            case REFUSED -> OrderState.ORDER_STATE_REFUSED;
        };
    }
}
