package io.trapiche.application.channel.port;

import io.trapiche.domain.channel.ChannelOrderKey;

/** Where an order stands. */
public interface FindOrderUseCase {

    /** The order's present state, its content included. Refused when nobody placed it. */
    ChannelOrderOutcome find(ChannelOrderKey key);
}
