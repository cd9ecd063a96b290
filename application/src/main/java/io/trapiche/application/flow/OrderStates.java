package io.trapiche.application.flow;

import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.oms.OmsOrderState;

/** An order as both sides know it. */
record OrderStates(ChannelOrderState channel, OmsOrderState oms) {}
