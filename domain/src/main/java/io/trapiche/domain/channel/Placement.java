package io.trapiche.domain.channel;

import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;

/**
 * What was accepted from the marketplace.
 *
 * @param receivedAt when the placement became durable
 */
public record Placement(
        ChannelOrderKey key, AffiliateId affiliateId, OrderContent content, Instant receivedAt) {

    /** The id VTEX is expected to give the order; the id in its callback is the one that counts. */
    public OrderId expectedOrderId() {
        return new OrderId(affiliateId.value() + "-" + key.orderId().value());
    }
}
