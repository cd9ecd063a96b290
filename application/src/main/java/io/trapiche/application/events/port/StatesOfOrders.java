package io.trapiche.application.events.port;

import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.oms.OmsOrderState;

/** Both sides of orders, right after given events. */
public record StatesOfOrders(
        StatesAfter<ChannelOrderState> channelOrders, StatesAfter<OmsOrderState> omsOrders) {}
