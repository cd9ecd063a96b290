package io.trapiche.adapter.vtex;

import io.trapiche.application.seller.port.ConfiguredSellers;
import io.trapiche.application.vtex.port.VtexAccountNeeds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of accounts from the settings alone, before anything is called. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VtexProperties.class)
public class VtexSettingsConfiguration {

    @Bean
    VtexAccounts vtexAccounts(VtexProperties properties, ConfiguredSellers sellers) {
        return new VtexAccounts(properties, sellers.all());
    }

    @Bean
    VtexAccountNeeds vtexAccountNeeds(VtexAccounts accounts, VtexProperties properties) {
        return new AccountNeeds(accounts, properties.hookEnabled());
    }
}
