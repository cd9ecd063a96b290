package io.trapiche.adapter.vtex;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.vtex.call.MeteredVtexCalls;
import io.trapiche.adapter.vtex.call.VtexCallObserver;
import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.callback.ProcessingResultController;
import io.trapiche.adapter.vtex.feed.VtexOrderFeed;
import io.trapiche.adapter.vtex.hook.HookController;
import io.trapiche.adapter.vtex.hook.HookSetup;
import io.trapiche.adapter.vtex.inbound.CallbackSecrets;
import io.trapiche.adapter.vtex.oms.VtexOrderManagement;
import io.trapiche.adapter.vtex.orderintegration.CallbackEndpoints;
import io.trapiche.adapter.vtex.orderintegration.VtexOrderIntegration;
import io.trapiche.adapter.vtex.orderintegration.VtexProcessingResultReader;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * VTEX's side of the service. Needs an {@link InstantSource}, an {@link Inbox} and {@link
 * SellerAccounts} from elsewhere; counts calls in the {@link MeterRegistry} if there is one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VtexProperties.class)
public class VtexConfiguration {

    @Bean
    VtexAccounts vtexAccounts(VtexProperties properties) {
        return new VtexAccounts(properties);
    }

    @Bean
    VtexCallObserver vtexCallObserver(ObjectProvider<MeterRegistry> meters) {
        return new MeteredVtexCalls(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    VtexCalls vtexCalls(
            VtexProperties properties,
            VtexAccounts accounts,
            VtexCallObserver observer,
            InstantSource clock) {
        VtexCallSettings settings =
                new VtexCallSettings(
                        properties.baseUrl(),
                        properties.connectTimeout(),
                        properties.readTimeout(),
                        properties.concurrencyPerAccount(),
                        properties.concurrencyWait());
        return new VtexCalls(settings, accounts::credentials, observer, clock);
    }

    @Bean
    OrderIntegration vtexOrderIntegration(
            VtexCalls calls, VtexProperties properties, VtexAccounts accounts) {
        return new VtexOrderIntegration(
                calls,
                new CallbackEndpoints(
                        properties.connectorName(),
                        properties.publicBaseUrl(),
                        accounts::callbackSecret));
    }

    @Bean
    OrderManagement vtexOrderManagement(VtexCalls calls) {
        return new VtexOrderManagement(calls);
    }

    @Bean
    OrderFeed vtexOrderFeed(VtexCalls calls) {
        return new VtexOrderFeed(calls);
    }

    @Bean
    ProcessingResultReader vtexProcessingResultReader() {
        return new VtexProcessingResultReader();
    }

    @Bean
    CallbackSecrets vtexCallbackSecrets(VtexAccounts accounts) {
        return new CallbackSecrets(accounts::callbackSecret);
    }

    @Bean
    ProcessingResultController vtexProcessingResultController(
            CallbackSecrets secrets, SellerAccounts sellers, Inbox inbox) {
        return new ProcessingResultController(secrets, sellers, inbox);
    }

    @Bean
    HookController vtexHookController(CallbackSecrets secrets, Inbox inbox) {
        return new HookController(secrets, inbox);
    }

    @Bean
    HookSetup vtexHookSetup(VtexCalls calls, VtexProperties properties, VtexAccounts accounts) {
        return new HookSetup(
                calls,
                account ->
                        "%s/vtex/%s/%s/hook"
                                .formatted(
                                        properties.publicBaseUrl(),
                                        account,
                                        accounts.callbackSecret(account).orElseThrow()));
    }

    /** VTEX pings the endpoint meanwhile, so this waits until it is served. */
    @Bean
    @ConditionalOnProperty(prefix = "trapiche.vtex", name = "hook-enabled", havingValue = "true")
    ApplicationListener<ApplicationReadyEvent> vtexHooksAtStart(
            HookSetup hooks, VtexAccounts accounts) {
        return _ ->
                Thread.ofVirtual()
                        .name("vtex-hooks")
                        .start(() -> hooks.configure(accounts.names()));
    }
}
