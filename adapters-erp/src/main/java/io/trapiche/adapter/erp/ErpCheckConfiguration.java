package io.trapiche.adapter.erp;

import io.trapiche.adapter.erp.check.KafkaCheck;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.application.seller.port.ConfiguredSellers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A look at Kafka, without anything else of this edge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErpProperties.class)
public class ErpCheckConfiguration {

    @Bean
    LiveCheck kafkaCheck(ErpProperties properties, ConfiguredSellers sellers) {
        return new KafkaCheck(
                properties.connection(), properties.topics(), properties.segments(), sellers.all());
    }
}
