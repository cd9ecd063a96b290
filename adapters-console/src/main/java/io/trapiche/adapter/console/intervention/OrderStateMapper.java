package io.trapiche.adapter.console.intervention;

import io.trapiche.adapter.console.wire.OrderStatePayload;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.StateName;
import io.trapiche.domain.channel.VtexOrderIds;

/** States of marketplaces' orders, under the names that lists know too. */
final class OrderStateMapper {

    private OrderStateMapper() {}

    static OrderStatePayload toWire(ChannelOrderState.Placed state) {
        ChannelOrderKey key = state.placement().key();
        VtexOrderIds ids = state.vtexIds();
        return new OrderStatePayload(
                key.account().value(),
                key.marketplace().value(),
                key.orderId().value(),
                ids == null ? null : ids.main().value(),
                StateName.of(state).published(),
                StateName.of(state.phase()).published());
    }
}
