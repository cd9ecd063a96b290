package io.trapiche.application.channel;

import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.domain.channel.ChannelOrderKey;

/** Finds an order that was placed. */
public record FindOrderService(ChannelOrders orders) implements FindOrderUseCase {

    @Override
    public ChannelOrderOutcome find(ChannelOrderKey key) {
        return orders.findPlaced(key);
    }
}
