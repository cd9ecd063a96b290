package io.trapiche.application.channel.port;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.order.OrderContent;

/** What a marketplace asks of an order it placed, apart from placing it. */
public interface ChannelOrderUseCases {

    /** The customer has paid. A repeat changes nothing. */
    Outcome approve(ChannelOrderKey key);

    /**
     * The order is to be cancelled, wherever it stands; the outcome shows in the order's state. A
     * repeat changes nothing.
     */
    Outcome cancel(ChannelOrderKey key, String reason);

    /**
     * The parked order goes on with this content instead. Refused unless the order is parked and
     * not in VTEX. A repeat changes nothing.
     *
     * @param content checked like a placement's
     */
    Outcome correct(ChannelOrderKey key, OrderContent content, String reason);

    /** The order's present state, and how many events led to it. */
    Outcome find(ChannelOrderKey key);

    /** The answer. */
    sealed interface Outcome {

        record Found(ChannelOrderState.Placed state) implements Outcome {}

        record Refused(ChannelOrderRefusal reason) implements Outcome {}
    }
}
