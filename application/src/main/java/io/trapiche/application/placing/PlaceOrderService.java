package io.trapiche.application.placing;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.placing.port.PlaceOrderUseCase;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.MarketplaceOrderId;
import java.time.Instant;
import java.time.InstantSource;

/** Takes orders in. */
public final class PlaceOrderService implements PlaceOrderUseCase {

    private final ChannelOrders orders;
    private final InstantSource clock;

    public PlaceOrderService(ChannelOrders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Outcome place(
            MarketplaceAccess.Access.Granted access,
            MarketplaceOrderId orderId,
            OrderContent content) {
        ChannelOrderKey key = new ChannelOrderKey(access.account(), access.marketplace(), orderId);
        PlaceOrder command = new PlaceOrder(key, access.affiliateId(), content, clock.instant());
        var handled = orders.place(command);
        return switch (handled.decision()) {
            case Decision.Rejected<ChannelOrderEvent, ChannelOrderRefusal>(var reason) ->
                    new Outcome.Refused(reason);
            case Decision.Accepted<ChannelOrderEvent, ChannelOrderRefusal> _,
                    Decision.Unchanged<ChannelOrderEvent, ChannelOrderRefusal> _ ->
                    new Outcome.Received(key, receivedAt(handled.state()));
        };
    }

    private static Instant receivedAt(ChannelOrderState state) {
        return switch (state) {
            case Placed placed -> placed.placement().receivedAt();
            case NotPlaced _ -> throw new IllegalStateException("accepted and not placed");
        };
    }
}
