package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.application.channel.port.CheckPlacementUseCase;
import io.trapiche.application.channel.port.PlaceOrderUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.StatesAfter;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.draft.OrderRules;

/** Everything this edge calls, and the rules for content. */
record OrderPorts(
        PlaceOrderUseCase placing,
        CheckPlacementUseCase checking,
        ChannelOrderUseCases orders,
        MarketplaceAccess access,
        EventLog log,
        StatesAfter<ChannelOrderState> states,
        OrderRules rules) {}
