package io.trapiche;

import io.trapiche.adapter.erp.command.RegisteredAccounts;
import io.trapiche.adapter.vtex.VtexProperties;
import io.trapiche.application.Application;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.ShowVtexStatusService;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.application.channel.port.ShowVtexStatusUseCase;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.application.eventsourcing.AggregatesFactory;
import io.trapiche.application.following.FeedPauses;
import io.trapiche.application.guarding.GuardedFeed;
import io.trapiche.application.guarding.GuardedHook;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.instructing.ErpCommands;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.port.ChannelOrderUseCases;
import io.trapiche.application.seller.Sellers;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.support.SupportService;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.tracing.Traces;
import io.trapiche.application.vtex.port.CallbackKeys;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.application.vtex.port.VtexPorts;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.TaxesInTotal;
import io.trapiche.domain.shared.AccountZones;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.settings.FlowProperties;
import io.trapiche.traces.TracedErpCommands;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application on its ports, and each use case for whoever calls it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowProperties.class)
class ApplicationWiring {

    @Bean
    Application.Aggregates applicationAggregates(AggregatesFactory aggregates) {
        return new Application.Aggregates(
                new ChannelOrders(aggregates.of(StreamTypes.CHANNEL_ORDER)),
                new OmsOrders(aggregates.of(StreamTypes.OMS_ORDER)),
                new Sellers(aggregates.of(StreamTypes.SELLER_ACCOUNT)),
                new ErpCommands(aggregates.of(StreamTypes.ERP_COMMAND)));
    }

    @Bean
    VtexPorts vtexPorts(
            OrderIntegration integration,
            OrderManagement management,
            OrderFeed feed,
            CartSimulation carts,
            CallbackKeys callbackKeys,
            ProcessingResultReader resultReader,
            WishedSignals wishes,
            GuardedSignals signals,
            WorkQueue workQueue,
            InstantSource clock) {
        OrderFeed guarded = new GuardedFeed(feed, wishes, signals, workQueue, clock);
        return new VtexPorts(integration, management, guarded, carts, callbackKeys, resultReader);
    }

    @Bean
    OrderRules orderRules(
            PlacementPolicy policy,
            TaxesInTotal taxesInTotal,
            AmountScales scales,
            FiscalPolicies fiscal) {
        return new OrderRules(policy, taxesInTotal, scales, fiscal);
    }

    @Bean
    FeedPauses feedPauses(VtexProperties vtex, WishedSignals wishes, GuardedSignals signals) {
        FeedPauses.Range alone = new FeedPauses.Range(vtex.feedPause(), vtex.feed().longestPause());
        return new FeedPauses(
                alone,
                new FeedPauses.Range(alone.longest(), vtex.feed().longestPauseBesideHook()),
                new GuardedHook(wishes, signals),
                RandomGenerator.getDefault());
    }

    @Bean
    Application.Settings applicationSettings(
            FlowProperties flow, OrderRules rules, FeedPauses feedPauses, AccountZones zones) {
        return new Application.Settings(flow.settings(zones), rules, feedPauses);
    }

    @Bean
    Application application(
            Application.Aggregates aggregates,
            VtexPorts vtex,
            Inbox inbox,
            AggregatesFactory streams,
            InstantSource clock,
            Application.Settings settings) {
        return new Application(
                aggregates,
                new Application.Ports(vtex, inbox, streams.sessions(), clock),
                settings);
    }

    @Bean
    ChannelOrderUseCases channelOrders(Application application) {
        return application.channelOrders();
    }

    @Bean
    FindOrderUseCase findOrder(ChannelOrderUseCases orders) {
        return orders.finding();
    }

    @Bean
    ShowVtexStatusUseCase showVtexStatus(
            Application.Aggregates aggregates, OrderContents contents, InstantSource clock) {
        return new ShowVtexStatusService(aggregates.omsOrders(), contents, clock);
    }

    @Bean
    ParkedOrderUseCases parkedOrders(Application application) {
        return application.parkedOrders();
    }

    @Bean
    OperatorActionUseCase operatorActions(Application application) {
        return application.operatorActions();
    }

    @Bean
    SupportUseCases support(
            SupportReadings readings,
            SellerChangeWindow window,
            Application application,
            Application.Aggregates aggregates) {
        return new SupportService(readings, window, application.sellers(), aggregates.omsOrders());
    }

    @Bean
    ErpCommandUseCase erpCommands(Application application, Traces traces) {
        return new TracedErpCommands(application.erpCommands(), traces);
    }

    @Bean
    MarketplaceAccess marketplaceAccess(Application application) {
        return application.access();
    }

    @Bean
    RegisterSellerUseCase registerSeller(Application application) {
        return application.registration();
    }

    @Bean
    RegisteredAccounts registeredAccounts(Application application) {
        return account -> application.sellers().find(account).isPresent();
    }
}
