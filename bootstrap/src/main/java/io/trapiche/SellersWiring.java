package io.trapiche;

import io.trapiche.application.seller.port.ConfiguredSellers;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.settings.ServiceProperties;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceProperties.class)
class SellersWiring {

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
        return new NamedSellers(Map.copyOf(currencies), service);
    }

    private record NamedSellers(Map<AccountName, Currency> currencies, ServiceProperties service)
            implements ConfiguredSellers {

        @Override
        public Set<AffiliateId> affiliates(AccountName account) {
            return Optional.ofNullable(service.accounts().get(account.value()))
                    .map(ServiceProperties.Account::affiliates)
                    .orElse(Map.of())
                    .values()
                    .stream()
                    .map(AffiliateId::new)
                    .collect(Collectors.toSet());
        }
    }
}
