package io.trapiche.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointProperties;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebExceptionHandler;

/** Wires what both HTTP servers share; that of management takes the limits from here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
public class HttpWiring {

    @Bean
    BadCalls badCalls(MeterRegistry meters, InstantSource clock) {
        return new BadCalls(meters, clock);
    }

    @Bean
    HttpServerLimits httpServerLimits(HttpProperties properties, BadCalls badCalls) {
        return new HttpServerLimits(properties, badCalls);
    }

    @Bean
    WebExceptionHandler unansweredFailures(BadCalls badCalls) {
        return new UnansweredFailures(badCalls);
    }

    @Bean
    HealthPaths reactiveHealthEndpointWebExtension(
            ReactiveHealthContributorRegistry reactive,
            ObjectProvider<HealthContributorRegistry> blocking,
            HealthEndpointGroups groups,
            HealthEndpointProperties properties) {
        return new HealthPaths(
                reactive,
                blocking.getIfAvailable(),
                groups,
                properties.getLogging().getSlowIndicatorThreshold());
    }
}
