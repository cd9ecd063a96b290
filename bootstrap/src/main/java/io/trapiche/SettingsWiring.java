package io.trapiche;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.application.seller.port.ConfiguredSellers;
import io.trapiche.application.vtex.port.VtexAccountNeeds;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.settings.MissingSettings;
import io.trapiche.settings.ServiceProperties;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who the settings name, and what they lack. */
@Configuration(proxyBeanMethods = false)
class SettingsWiring {

    @Bean
    ConfiguredSellers configuredSellers(ServiceProperties service) {
        Map<AccountName, Currency> currencies = new HashMap<>();
        service.accounts()
                .forEach(
                        (name, account) ->
                                account.knownCurrency()
                                        .ifPresent(
                                                currency ->
                                                        currencies.put(
                                                                new AccountName(name), currency)));
        Map<AccountName, Currency> unmodifiable = Map.copyOf(currencies);
        return () -> unmodifiable;
    }

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
}
