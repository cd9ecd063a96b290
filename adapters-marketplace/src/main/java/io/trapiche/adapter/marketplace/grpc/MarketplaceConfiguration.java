package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.application.channel.port.PlaceOrderUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        MarketplaceProperties.Grpc settings = properties.grpc();
        OrderWatches watches = new OrderWatches(log, settings.watch());
        CallerRights rights = new CallerRights(access);
        return new MarketplaceGrpcServer(
                () -> NettyTransport.of(settings),
                settings,
                new TokenAuthentication(tokens(properties)),
                new GrpcOrders(
                        placing,
                        orders,
                        new PlacementReader(rights, taxesInTotal(properties)),
                        rights,
                        watches,
                        new Admission(settings.maxConcurrentPlacements())),
                watches,
                log);
    }

    static MarketplaceTokens tokens(MarketplaceProperties properties) {
        MarketplaceTokens tokens = new MarketplaceTokens();
        properties
                .marketplaces()
                .forEach(
                        (name, marketplace) ->
                                marketplace
                                        .hashes()
                                        .forEach(
                                                hash -> tokens.add(new MarketplaceId(name), hash)));
        return tokens;
    }

    static Set<MarketplaceId> taxesInTotal(MarketplaceProperties properties) {
        return properties.marketplaces().entrySet().stream()
                .filter(entry -> entry.getValue().taxesInTotal())
                .map(Map.Entry::getKey)
                .map(MarketplaceId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
