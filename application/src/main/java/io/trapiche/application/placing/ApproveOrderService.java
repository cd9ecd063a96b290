package io.trapiche.application.placing;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.placing.port.ApproveOrderUseCase;
import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderKey;
import java.time.InstantSource;

/** Has an order approved in VTEX once it is paid. */
public record ApproveOrderService(ChannelOrders orders, InstantSource clock)
        implements ApproveOrderUseCase {

    @Override
    public ChannelOrderOutcome approve(ChannelOrderKey key) {
        return orders.carryOut(key, new AskApproval(clock.instant()));
    }
}
