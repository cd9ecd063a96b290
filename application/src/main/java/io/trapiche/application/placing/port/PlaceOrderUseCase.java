package io.trapiche.application.placing.port;

import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.MarketplaceOrderId;
import java.time.Instant;

/** Takes a marketplace's order. The answer follows one durable write and waits for nothing else. */
public interface PlaceOrderUseCase {

    /**
     * Takes the order.
     *
     * @throws io.trapiche.application.streams.StorageUnavailable when it could not be stored, or
     *     nobody knows
     */
    Outcome place(
            MarketplaceAccess.Access.Granted access,
            MarketplaceOrderId orderId,
            OrderContent content);

    /** The answer. */
    sealed interface Outcome {

        /** The order is stored; a repeat gets the first answer again. */
        record Received(ChannelOrderKey key, Instant receivedAt) implements Outcome {}

        record Refused(ChannelOrderRefusal reason) implements Outcome {}
    }
}
