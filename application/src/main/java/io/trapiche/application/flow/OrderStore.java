package io.trapiche.application.flow;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads and changes both sides of an order. */
public final class OrderStore {

    private final ChannelOrders channelOrders;
    private final OmsOrders omsOrders;
    private final Sessions sessions;

    public OrderStore(ChannelOrders channelOrders, OmsOrders omsOrders, Sessions sessions) {
        this.channelOrders = channelOrders;
        this.omsOrders = omsOrders;
        this.sessions = sessions;
    }

    OrderStates load(StreamId lane) {
        sessions.read(streams(lane));
        if (lane.isOf(StreamTypes.OMS_ORDER)) {
            return new OrderStates(new NotPlaced(), omsOrders.aggregates().load(lane));
        }
        return switch (channelOrders.aggregates().load(lane)) {
            case NotPlaced notPlaced -> new OrderStates(notPlaced, new NotSeen());
            case Placed placed -> new OrderStates(placed, omsOf(placed));
        };
    }

    /** Both sides, as far as that is known before anything is read. */
    private List<StreamId> streams(StreamId lane) {
        Optional<ChannelOrderState> channel =
                lane.isOf(StreamTypes.CHANNEL_ORDER)
                        ? channelOrders.aggregates().remembered(lane)
                        : Optional.empty();
        return channel.orElse(null) instanceof Placed placed
                ? Stream.concat(Stream.of(lane), possibleRefs(placed).stream().map(StreamId::of))
                        .toList()
                : List.of(lane);
    }

    private static List<OmsOrderRef> possibleRefs(Placed placed) {
        AccountName account = placed.placement().key().account();
        return placed.vtexIds() != null
                ? List.of(oms(placed))
                : placed.placement().possibleOrderIds().stream()
                        .map(id -> new OmsOrderRef(account, id))
                        .toList();
    }

    /** Until VTEX was seen to have it, the order may stand under either of its ids. */
    private OmsOrderState omsOf(Placed placed) {
        OmsOrderState expected = oms(oms(placed));
        if (expected instanceof Known || placed.vtexIds() != null) {
            return expected;
        }
        return possibleRefs(placed).stream()
                .skip(1)
                .map(this::oms)
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
