package io.trapiche.adapter.vtex;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.vtex.address.SubmissionAddresses;
import io.trapiche.adapter.vtex.call.MeteredVtexAccounts;
import io.trapiche.adapter.vtex.call.MeteredVtexCalls;
import io.trapiche.adapter.vtex.call.TracedVtexCalls;
import io.trapiche.adapter.vtex.call.VtexCallObserver;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.callback.ProcessingResultController;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.adapter.vtex.feed.FeedConfiguration;
import io.trapiche.adapter.vtex.feed.FeedSettings;
import io.trapiche.adapter.vtex.feed.VtexOrderFeed;
import io.trapiche.adapter.vtex.hook.HookConfiguration;
import io.trapiche.adapter.vtex.hook.HookController;
import io.trapiche.adapter.vtex.hook.HookHeader;
import io.trapiche.adapter.vtex.inbound.AnyForm;
import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.adapter.vtex.logs.LogsController;
import io.trapiche.adapter.vtex.oms.AccountAmounts;
import io.trapiche.adapter.vtex.oms.AmountOddities;
import io.trapiche.adapter.vtex.oms.OrderDocuments;
import io.trapiche.adapter.vtex.oms.StoredOrderContents;
import io.trapiche.adapter.vtex.oms.VtexOrderListing;
import io.trapiche.adapter.vtex.oms.VtexOrderManagement;
import io.trapiche.adapter.vtex.orderintegration.CallbackEndpoints;
import io.trapiche.adapter.vtex.orderintegration.PlacementBodies;
import io.trapiche.adapter.vtex.orderintegration.VtexOrderIntegration;
import io.trapiche.adapter.vtex.orderintegration.VtexProcessingResultReader;
import io.trapiche.adapter.vtex.push.PushController;
import io.trapiche.adapter.vtex.push.PushedItems;
import io.trapiche.adapter.vtex.signal.VtexSignalConfigurations;
import io.trapiche.adapter.vtex.simulation.VtexCartSimulation;
import io.trapiche.adapter.vtex.support.VtexSellerChangeWindow;
import io.trapiche.adapter.vtex.support.VtexSupportReadings;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.seller.port.ConfiguredSellers;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.vtex.port.CallbackKeys;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.shared.AccountZones;
import io.trapiche.domain.shared.AmountScales;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.reactive.UrlHandlerFilter;
import org.springframework.web.server.WebFilter;

/**
 * VTEX's side of the service. Needs an {@link InstantSource}, an {@link Inbox}, an {@link
 * IntegrationLog}, {@link ConfiguredSellers} and {@link SellerAccounts} from elsewhere; counts
 * calls in the {@link MeterRegistry} if there is one.
 */
@Configuration(proxyBeanMethods = false)
@Import(VtexSettingsConfiguration.class)
@EnableConfigurationProperties({PlacementProperties.class, OrderDocumentProperties.class})
public class VtexConfiguration {

    @Bean
    VtexCallObserver vtexCallObserver(ObjectProvider<MeterRegistry> meters) {
        return new TracedVtexCalls(
                new MeteredVtexCalls(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    VtexCalls vtexCalls(
            VtexProperties properties,
            VtexAccounts accounts,
            VtexCallObserver observer,
            InstantSource clock) {
        return new VtexCalls(
                CallSettings.of(properties), accounts::keys, observer, clock, System::nanoTime);
    }

    @Bean
    VtexAccountHealths vtexAccountHealths(VtexCalls calls, VtexAccounts accounts) {
        return () -> accounts.names().stream().map(calls::health).toList();
    }

    @Bean
    MeteredVtexAccounts meteredVtexAccounts(
            VtexCalls calls, VtexAccounts accounts, ObjectProvider<MeterRegistry> meters) {
        MeteredVtexAccounts metered =
                new MeteredVtexAccounts(meters.getIfAvailable(SimpleMeterRegistry::new));
        accounts.names().forEach(account -> metered.show(account, calls));
        return metered;
    }

    @Bean
    OrderIntegration vtexOrderIntegration(
            VtexCalls calls,
            VtexProperties properties,
            SubmissionAddresses addresses,
            PlacementProperties placement,
            AmountScales scales) {
        return new VtexOrderIntegration(
                calls,
                new CallbackEndpoints(
                        properties.connectorName(), properties.publicBaseUrl(), addresses),
                new PlacementBodies(placement.policy(), scales, placement::of),
                properties.approval().withAffiliateId());
    }

    @Bean
    CallbackKeys vtexCallbackKeys(SubmissionAddresses addresses) {
        return addresses::currentKey;
    }

    @Bean
    ConfiguredCallbackKeys vtexConfiguredCallbackKeys(VtexAccounts accounts) {
        return accounts::callbackKeys;
    }

    @Bean
    SubmissionAddresses vtexSubmissionAddresses(VtexAccounts accounts, VtexProperties properties) {
        return new SubmissionAddresses(accounts::signingKeys, properties.holdPause());
    }

    @Bean
    PlacementPolicy placementPolicy(PlacementProperties placement) {
        return placement.policy();
    }

    @Bean
    AccountZones vtexAccountZones(VtexAccounts accounts) {
        return accounts::timeZone;
    }

    @Bean
    AmountScales vtexAmountScales(VtexAccounts accounts) {
        return accounts::amounts;
    }

    @Bean
    CartSimulation vtexCartSimulation(VtexCalls calls, AmountScales scales) {
        return new VtexCartSimulation(calls, scales);
    }

    @Bean
    AccountAmounts vtexAccountAmounts(
            AmountScales scales, ConfiguredSellers sellers, AccountZones zones) {
        return new AccountAmounts(
                scales, account -> Optional.ofNullable(sellers.currencies().get(account)), zones);
    }

    @Bean
    OrderContents vtexOrderContents(AccountAmounts amounts) {
        return new StoredOrderContents(amounts);
    }

    @Bean
    OrderDocuments vtexOrderDocuments(
            OrderDocumentProperties properties,
            AccountAmounts amounts,
            VtexAccounts accounts,
            ObjectProvider<MeterRegistry> meters,
            InstantSource clock) {
        AmountOddities oddities =
                new AmountOddities(meters.getIfAvailable(SimpleMeterRegistry::new), clock);
        accounts.names().forEach(oddities::show);
        return new OrderDocuments(properties.fields(), amounts, oddities);
    }

    @Bean
    OrderManagement vtexOrderManagement(
            VtexCalls calls, OrderDocuments documents, AmountScales scales, VtexAccounts accounts) {
        return new VtexOrderManagement(
                calls, documents, scales, accounts::timeZone, accounts::ordersAccess);
    }

    @Bean
    OrderFeed vtexOrderFeed(VtexCalls calls, VtexProperties properties) {
        return new VtexOrderFeed(calls, feedSettings(properties));
    }

    @Bean
    ProcessingResultReader vtexProcessingResultReader() {
        return new VtexProcessingResultReader();
    }

    @Bean
    WebFilter vtexAnyForm() {
        return new AnyForm();
    }

    /** Spring matches no path with a slash too many; VTEX's form leaves it open. */
    @Bean
    WebFilter vtexTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/vtex/**").mutateRequest().build();
    }

    @Bean
    ProcessingResultController vtexProcessingResultController(
            SubmissionAddresses addresses,
            SellerAccounts sellers,
            Inbox inbox,
            VtexProperties properties) {
        return new ProcessingResultController(
                addresses, sellers, inbox, properties.inbound().callbackStatus());
    }

    @Bean
    PushController vtexPushController(
            SubmissionAddresses addresses,
            SellerAccounts sellers,
            Inbox inbox,
            InstantSource clock,
            VtexProperties properties) {
        return new PushController(
                addresses,
                sellers,
                new PushedItems(inbox, clock),
                properties.inbound().pushPrefixes());
    }

    @Bean
    LogsController vtexLogsController(VtexAccounts accounts, IntegrationLog log) {
        return new LogsController(new LiveSecrets(accounts::logSecrets), log);
    }

    @Bean
    HookHeader vtexHookHeader(VtexProperties properties, VtexAccounts accounts) {
        return new HookHeader(properties.hook().header(), new LiveSecrets(accounts::hookSecrets));
    }

    @Bean
    HookController vtexHookController(HookHeader header, Inbox inbox) {
        return new HookController(header, inbox);
    }

    @Bean
    FilterExpressions vtexFilterExpressions(VtexCalls calls) {
        return new FilterExpressions(calls);
    }

    @Bean
    SupportReadings vtexSupportReadings(
            VtexCalls calls, AccountAmounts amounts, FilterExpressions expressions) {
        return new VtexSupportReadings(calls, amounts::money, expressions);
    }

    @Bean
    SellerChangeWindow vtexSellerChangeWindow(VtexCalls calls) {
        return new VtexSellerChangeWindow(calls);
    }

    @Bean
    OrderListing vtexOrderListing(VtexCalls calls, VtexAccounts accounts) {
        return new VtexOrderListing(calls, accounts::ordersAccess);
    }

    @Bean
    FeedConfiguration vtexFeedConfiguration(VtexProperties properties, VtexAccounts accounts) {
        return new FeedConfiguration(feedSettings(properties), accounts::filter);
    }

    private static FeedSettings feedSettings(VtexProperties properties) {
        VtexProperties.Feed feed = properties.feed();
        return new FeedSettings(feed.commitBatch(), feed.visibilityTimeout(), feed.retention());
    }

    @Bean
    HookConfiguration vtexHookConfiguration(
            VtexProperties properties, HookHeader header, VtexAccounts accounts) {
        return new HookConfiguration(
                account -> HookConfiguration.url(properties.publicBaseUrl(), account),
                header,
                accounts::filter);
    }

    @Bean
    SignalConfigurations vtexSignalConfigurations(
            VtexCalls calls,
            FeedConfiguration feed,
            HookConfiguration hook,
            FilterExpressions expressions) {
        return new VtexSignalConfigurations(
                calls, Map.of(SignalSource.FEED, feed, SignalSource.HOOK, hook), expressions);
    }

    @Bean
    WishedSignals vtexWishedSignals(
            VtexAccounts accounts,
            VtexProperties properties,
            FeedConfiguration feed,
            HookConfiguration hook) {
        return new AccountWishes(accounts, properties, feed, hook);
    }
}
