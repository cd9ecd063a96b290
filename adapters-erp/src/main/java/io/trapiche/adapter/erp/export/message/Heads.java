package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.MessageHead;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.oms.OmsOrderState.Known;
import java.time.Instant;

/** How messages about orders begin. */
final class Heads {

    private Heads() {}

    /** {@code sequence} counts from one. */
    static MessageHead of(Known order, long sequence, Instant at) {
        ChannelOrderKey channel = order.channelOrder();
        return new MessageHead(
                order.ref().account().value(),
                order.ref().orderId().value(),
                channel == null ? null : channel.marketplace().value(),
                channel == null ? null : channel.orderId().value(),
                sequence,
                at);
    }

    /** {@code sequence} counts from one. */
    static MessageHead of(Placed order, long sequence, Instant at) {
        ChannelOrderKey key = order.placement().key();
        VtexOrderIds ids = order.vtexIds();
        return new MessageHead(
                key.account().value(),
                ids == null ? null : ids.main().value(),
                key.marketplace().value(),
                key.orderId().value(),
                sequence,
                at);
    }
}
