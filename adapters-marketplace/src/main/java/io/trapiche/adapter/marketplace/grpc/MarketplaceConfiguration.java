package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.application.channel.port.PlaceOrderUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.seller.port.MarketplaceAccess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the gRPC edge for marketplaces; needs the use cases and the event log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarketplaceProperties.class)
public class MarketplaceConfiguration {

    @Bean
    MarketplaceGrpcServer marketplaceGrpcServer(
            MarketplaceProperties properties,
            PlaceOrderUseCase placing,
            ChannelOrderUseCases orders,
            MarketplaceAccess access,
            EventLog log) {
        return ServerAssembly.server(
                properties,
                new OrderPorts(placing, orders, access, log),
                () -> NettyTransport.of(properties.grpc()));
    }
}
