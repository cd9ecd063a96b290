package io.trapiche.application.placing.port;

import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.domain.channel.ChannelOrderKey;

/** The customer has paid. */
public interface ApproveOrderUseCase {

    /** A repeat changes nothing. */
    ChannelOrderOutcome approve(ChannelOrderKey key);
}
