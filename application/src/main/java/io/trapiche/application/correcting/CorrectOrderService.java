package io.trapiche.application.correcting;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.correcting.port.CorrectOrderUseCase;
import io.trapiche.domain.channel.ChannelOrderCommand.CorrectOrder;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.order.OrderContent;
import java.time.InstantSource;

/** Gives a parked order the content that its marketplace sent. */
public record CorrectOrderService(ChannelOrders orders, InstantSource clock)
        implements CorrectOrderUseCase {

    @Override
    public ChannelOrderOutcome correct(ChannelOrderKey key, OrderContent content, String reason) {
        return orders.carryOut(
                key, new CorrectOrder(content, key.marketplace().value(), reason, clock.instant()));
    }
}
