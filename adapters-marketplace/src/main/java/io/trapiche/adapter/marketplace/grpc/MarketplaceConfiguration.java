package io.trapiche.adapter.marketplace.grpc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.adapter.marketplace.grpc.transport.NettyTransport;
import io.trapiche.application.channel.port.ShowVtexStatusUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.port.ChannelOrderUseCases;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.tracing.Traces;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.order.TaxesInTotal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the gRPC edge for marketplaces; needs the use cases, the event log and the rules for
 * content; counts calls in the {@link MeterRegistry} and tells {@link Traces} of them if there are
 * any.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarketplaceProperties.class)
public class MarketplaceConfiguration {

    @Bean
    MarketplaceGrpcServer marketplaceGrpcServer(
            MarketplaceProperties properties,
            ChannelOrderUseCases orders,
            ShowVtexStatusUseCase statuses,
            MarketplaceAccess access,
            EventLog log,
            StatesOfOrders states,
            OrderRules rules,
            ObjectProvider<Traces> traces,
            ObjectProvider<MeterRegistry> meters) {
        return ServerAssembly.server(
                properties,
                new OrderPorts(
                        orders,
                        statuses,
                        access,
                        log,
                        states.channelOrders(),
                        rules,
                        traces.getIfAvailable(Traces::none)),
                () -> NettyTransport.of(properties.grpc()),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    TaxesInTotal taxesInTotal(MarketplaceProperties properties) {
        return properties.taxesInTotal();
    }
}
