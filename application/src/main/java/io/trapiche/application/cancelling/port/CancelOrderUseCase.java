package io.trapiche.application.cancelling.port;

import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.domain.channel.ChannelOrderKey;

/** A marketplace takes an order back. */
public interface CancelOrderUseCase {

    /**
     * The order is to be cancelled, wherever it stands; the outcome shows in the order's state. A
     * repeat changes nothing.
     */
    ChannelOrderOutcome cancel(ChannelOrderKey key, String reason);
}
