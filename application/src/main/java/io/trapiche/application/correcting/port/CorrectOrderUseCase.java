package io.trapiche.application.correcting.port;

import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.order.OrderContent;

/** A marketplace corrects an order that VTEX does not take. */
public interface CorrectOrderUseCase {

    /**
     * The parked order goes on with this content instead. Refused unless the order is parked and
     * not in VTEX. A repeat changes nothing.
     *
     * @param content checked like a placement's
     */
    ChannelOrderOutcome correct(ChannelOrderKey key, OrderContent content, String reason);
}
