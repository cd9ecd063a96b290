package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.application.channel.port.CheckPlacementUseCase;
import io.trapiche.application.channel.port.PlaceOrderUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.order.PlacementPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the gRPC edge for marketplaces; needs the use cases, the event log and the policy of
 * placing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarketplaceProperties.class)
public class MarketplaceConfiguration {

    @Bean
    MarketplaceGrpcServer marketplaceGrpcServer(
            MarketplaceProperties properties,
            PlaceOrderUseCase placing,
            CheckPlacementUseCase checking,
            ChannelOrderUseCases orders,
            MarketplaceAccess access,
            EventLog log,
            PlacementPolicy policy) {
        return ServerAssembly.server(
                properties,
                new OrderPorts(placing, checking, orders, access, log, policy),
                () -> NettyTransport.of(properties.grpc()));
    }
}
