package io.trapiche;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.application.vtex.port.VtexAccountNeeds;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.settings.MissingSettings;
import io.trapiche.settings.ServiceProperties;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyCaching;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What those whom the settings name lack. */
@Configuration(proxyBeanMethods = false)
@Import(SellersWiring.class)
class SettingsWiring {

    @Bean
    FiscalPolicies fiscalPolicies(ServiceProperties service) {
        return account ->
                Optional.ofNullable(service.accounts().get(account.value()))
                        .map(ServiceProperties.Account::fiscalDocuments)
                        .orElseGet(() -> FiscalPolicies.DEFAULT.of(account));
    }

    @Bean
    MissingSettings missingSettings(
            ServiceProperties service,
            VtexAccountNeeds vtex,
            MarketplaceProperties marketplaces,
            ConsoleProperties console) {
        return new MissingSettings(service, vtex, marketplaces, console);
    }

    /** Spring remembers every name in parts, some 40 kB an account; by now all are bound. */
    @Bean
    ApplicationListener<ApplicationStartedEvent> forgetNamesOfSettings() {
        return started ->
                ConfigurationPropertyCaching.get(started.getApplicationContext().getEnvironment())
                        .clear();
    }
}
