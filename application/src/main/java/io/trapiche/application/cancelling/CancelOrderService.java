package io.trapiche.application.cancelling;

import io.trapiche.application.cancelling.port.CancelOrderUseCase;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.Requester;
import java.time.InstantSource;

/** Has an order cancelled for the marketplace. */
public record CancelOrderService(ChannelOrders orders, InstantSource clock)
        implements CancelOrderUseCase {

    @Override
    public ChannelOrderOutcome cancel(ChannelOrderKey key, String reason) {
        return orders.carryOut(
                key, new AskCancellation(Requester.MARKETPLACE, reason, clock.instant()));
    }
}
