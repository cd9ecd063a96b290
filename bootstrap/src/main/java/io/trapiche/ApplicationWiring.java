package io.trapiche;

import io.trapiche.adapter.erp.command.RegisteredAccounts;
import io.trapiche.adapter.vtex.VtexProperties;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.ChannelUseCases;
import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.application.channel.port.CheckPlacementUseCase;
import io.trapiche.application.channel.port.ParkedOrderUseCases;
import io.trapiche.application.channel.port.PlaceOrderUseCase;
import io.trapiche.application.eventsourcing.AggregatesFactory;
import io.trapiche.application.flow.OrderFlowing;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.oms.ErpCommands;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.oms.OmsUseCases;
import io.trapiche.application.oms.OrderReading;
import io.trapiche.application.oms.port.ErpCommandUseCase;
import io.trapiche.application.seller.SellerUseCases;
import io.trapiche.application.seller.Sellers;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.vtex.port.CallbackKeys;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.TaxesInTotal;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases, and what does an order's work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowProperties.class)
class ApplicationWiring {

    @Bean
    ChannelOrders channelOrders(AggregatesFactory aggregates) {
        return new ChannelOrders(aggregates.of(StreamTypes.CHANNEL_ORDER));
    }

    @Bean
    OmsOrders omsOrders(AggregatesFactory aggregates) {
        return new OmsOrders(aggregates.of(StreamTypes.OMS_ORDER));
    }

    @Bean
    SellerUseCases sellers(AggregatesFactory aggregates, InstantSource clock) {
        return new SellerUseCases(new Sellers(aggregates.of(StreamTypes.SELLER_ACCOUNT)), clock);
    }

    @Bean
    MarketplaceAccess marketplaceAccess(SellerUseCases sellers) {
        return sellers.access();
    }

    @Bean
    RegisterSellerUseCase registerSeller(SellerUseCases sellers) {
        return sellers.registration();
    }

    @Bean
    PlaceOrderUseCase placeOrder(ChannelOrders channelOrders, InstantSource clock) {
        return ChannelUseCases.placeOrder(channelOrders, clock);
    }

    @Bean
    CheckPlacementUseCase checkPlacement(
            ChannelOrders channelOrders, CartSimulation carts, InstantSource clock) {
        return ChannelUseCases.checkPlacement(channelOrders, carts, clock);
    }

    @Bean
    ChannelOrderUseCases ordersOfMarketplaces(ChannelOrders channelOrders, InstantSource clock) {
        return ChannelUseCases.ofPlacedOrders(channelOrders, clock);
    }

    @Bean
    ParkedOrderUseCases parkedOrders(
            ChannelOrders channelOrders, OrderRules rules, InstantSource clock) {
        return ChannelUseCases.ofParkedOrders(channelOrders, rules, clock);
    }

    @Bean
    OrderRules orderRules(PlacementPolicy policy, TaxesInTotal taxesInTotal) {
        return new OrderRules(policy, taxesInTotal);
    }

    @Bean
    ErpCommandUseCase erpCommands(
            OmsOrders omsOrders, AggregatesFactory aggregates, InstantSource clock) {
        return OmsUseCases.erpCommands(
                omsOrders, new ErpCommands(aggregates.of(StreamTypes.ERP_COMMAND)), clock);
    }

    @Bean
    RegisteredAccounts registeredAccounts(SellerUseCases sellers) {
        return account -> sellers.accounts().find(account).isPresent();
    }

    @Bean
    OrderReading orderReading(
            OrderManagement vtex,
            SellerUseCases sellers,
            OmsOrders omsOrders,
            Inbox inbox,
            InstantSource clock) {
        return new OrderReading(vtex, sellers.accounts(), omsOrders, inbox, clock);
    }

    @Bean
    OrderFlowing.Ports flowPorts(
            OrderIntegration integration,
            OrderManagement management,
            CallbackKeys callbackKeys,
            ProcessingResultReader resultReader,
            Inbox inbox,
            WorkQueue workQueue,
            InstantSource clock) {
        return new OrderFlowing.Ports(
                integration, management, callbackKeys, resultReader, inbox, workQueue, clock);
    }

    @Bean
    Worker advanceOrders(
            ChannelOrders channelOrders,
            OmsOrders omsOrders,
            OrderReading reading,
            OrderFlowing.Ports ports,
            FlowProperties flow) {
        return OrderFlowing.advanceOrders(
                channelOrders, omsOrders, reading, ports, flow.settings());
    }

    @Bean
    Worker readOrders(OrderReading reading) {
        return OmsUseCases.readOrders(reading);
    }

    @Bean
    Worker readFeeds(OrderFeed feed, Inbox inbox, InstantSource clock, VtexProperties vtex) {
        return OmsUseCases.readFeeds(feed, inbox, clock, vtex.feedPause());
    }
}
