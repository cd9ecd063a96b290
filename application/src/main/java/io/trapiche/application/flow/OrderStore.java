package io.trapiche.application.flow;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrderState.NotSeen;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Decision;

/** Loads and changes both sides of an order. */
public final class OrderStore {

    private final ChannelOrders channelOrders;
    private final OmsOrders omsOrders;

    public OrderStore(ChannelOrders channelOrders, OmsOrders omsOrders) {
        this.channelOrders = channelOrders;
        this.omsOrders = omsOrders;
    }

    OrderStates load(StreamId lane) {
        if (lane.isOf(StreamTypes.OMS_ORDER)) {
            return new OrderStates(new NotPlaced(), omsOrders.aggregates().load(lane));
        }
        return switch (channelOrders.aggregates().load(lane)) {
            case NotPlaced notPlaced -> new OrderStates(notPlaced, new NotSeen());
            case Placed placed -> new OrderStates(placed, omsOf(placed));
        };
    }

    /** Until VTEX was seen to have it, the order may stand under either of its ids. */
    private OmsOrderState omsOf(Placed placed) {
        OmsOrderState expected = oms(oms(placed));
        if (expected instanceof Known || placed.vtexIds() != null) {
            return expected;
        }
        AccountName account = placed.placement().key().account();
        return placed.placement().possibleOrderIds().stream()
                .skip(1)
                .map(id -> oms(new OmsOrderRef(account, id)))
                .filter(Known.class::isInstance)
                .findFirst()
                .orElse(expected);
    }

    OmsOrderState oms(OmsOrderRef order) {
        return omsOrders.find(order);
    }

    boolean isUnchanged(OmsOrderRef order, OmsOrderState state) {
        return oms(order).equals(state);
    }

    static OmsOrderRef oms(Placed placed) {
        VtexOrderIds ids = placed.vtexIds();
        return new OmsOrderRef(
                placed.placement().key().account(),
                ids == null ? placed.placement().expectedOrderId() : ids.main());
    }

    Decision<ChannelOrderEvent, ChannelOrderRefusal> change(
            StreamId lane, ChannelOrderCommand command) {
        return channelOrders.aggregates().handle(lane, command).decision();
    }

    Decision<OmsOrderEvent, OmsOrderRefusal> change(OmsOrderRef order, OmsOrderCommand command) {
        return omsOrders.handle(order, command).decision();
    }
}
