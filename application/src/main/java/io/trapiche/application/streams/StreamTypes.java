package io.trapiche.application.streams;

import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.erp.ErpCommandDecider;
import io.trapiche.domain.erp.ErpCommandEvent;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandTaken;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderDecider;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.seller.SellerAccountCommand;
import io.trapiche.domain.seller.SellerAccountDecider;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.seller.SellerAccountState;
import io.trapiche.domain.shared.Requester;
import org.jspecify.annotations.Nullable;

/** Every kind of aggregate there is. */
public final class StreamTypes {

    public static final StreamType<
                    ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            CHANNEL_ORDER =
                    new StreamType<>(
                            "channel-order",
                            new ChannelOrderDecider(),
                            ChannelOrderEvent.class,
                            StreamTypes::lane,
                            (_, _) -> null);

    public static final StreamType<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            OMS_ORDER =
                    new StreamType<>(
                            "oms-order",
                            new OmsOrderDecider(),
                            OmsOrderEvent.class,
                            StreamTypes::lane,
                            StreamTypes::opening);

    public static final StreamType<
                    SellerAccountCommand,
                    SellerAccountState,
                    SellerAccountEvent,
                    SellerAccountRefusal>
            SELLER_ACCOUNT =
                    new StreamType<>(
                            "seller-account",
                            new SellerAccountDecider(),
                            SellerAccountEvent.class,
                            _ -> null,
                            (_, _) -> null);

    public static final StreamType<
                    ErpCommandRejected, ErpCommandDecider.State, ErpCommandEvent, Void>
            ERP_COMMAND =
                    new StreamType<>(
                            "erp-command",
                            new ErpCommandDecider(),
                            ErpCommandEvent.class,
                            _ -> null,
                            (_, _) -> null);

    private StreamTypes() {}

    private static @Nullable StreamId lane(ChannelOrderState state) {
        return state instanceof ChannelOrderState.Placed placed
                ? StreamId.of(placed.placement().key())
                : null;
    }

    /** Work on an order that came from a marketplace is serialised with the marketplace's order. */
    private static @Nullable StreamId lane(OmsOrderState state) {
        if (!(state instanceof OmsOrderState.Known known)) {
            return null;
        }
        ChannelOrderKey channelOrder = known.channelOrder();
        return channelOrder != null ? StreamId.of(channelOrder) : StreamId.of(known.ref());
    }

    /** An ERP system's command has one result in its account, whatever orders it is sent for. */
    private static @Nullable Opening opening(StreamId order, OmsOrderCommand command) {
        return command instanceof Instruct asked && asked.requester() == Requester.ERP
                ? new Opening(
                        StreamId.of(order.account(), asked.commandId()),
                        new ErpCommandTaken(
                                order.account(),
                                asked.commandId(),
                                order.omsOrder().orderId(),
                                asked.at()))
                : null;
    }
}
