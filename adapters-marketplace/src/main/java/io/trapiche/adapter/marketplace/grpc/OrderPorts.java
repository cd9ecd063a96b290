package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.application.channel.port.PlaceOrderUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.seller.port.MarketplaceAccess;

/** Everything this edge calls. */
record OrderPorts(
        PlaceOrderUseCase placing,
        ChannelOrderUseCases orders,
        MarketplaceAccess access,
        EventLog log) {}
