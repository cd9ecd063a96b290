package io.trapiche.application.channel;

import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.CorrectOrder;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Requester;
import java.time.InstantSource;

/** What marketplaces ask of placed orders. */
public final class ChannelOrderService implements ChannelOrderUseCases {

    private final ChannelOrders orders;
    private final InstantSource clock;

    public ChannelOrderService(ChannelOrders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Outcome approve(ChannelOrderKey key) {
        return carryOut(key, new AskApproval(clock.instant()));
    }

    @Override
    public Outcome cancel(ChannelOrderKey key, String reason) {
        return carryOut(key, new AskCancellation(Requester.MARKETPLACE, reason, clock.instant()));
    }

    @Override
    public Outcome correct(ChannelOrderKey key, OrderContent content, String reason) {
        return carryOut(
                key, new CorrectOrder(content, key.marketplace().value(), reason, clock.instant()));
    }

    @Override
    public Outcome find(ChannelOrderKey key) {
        return found(orders.find(key));
    }

    private Outcome carryOut(ChannelOrderKey key, ChannelOrderCommand command) {
        var handled = orders.handle(key, command);
        return handled.decision()
                        instanceof
                        Decision.Rejected<ChannelOrderEvent, ChannelOrderRefusal>(var reason)
                ? new Outcome.Refused(reason)
                : found(handled.state());
    }

    private static Outcome found(ChannelOrderState state) {
        return switch (state) {
            case Placed placed -> new Outcome.Found(placed);
            case NotPlaced _ -> new Outcome.Refused(new UnknownOrder());
        };
    }
}
