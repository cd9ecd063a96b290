package io.trapiche.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.ReactiveHealthEndpointWebExtension;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import reactor.core.publisher.Mono;

/**
 * Health, which finds nothing where there is nothing. Without this, paths below an unknown
 * contributor and with an encoded slash ended in 500 here (seen with Spring Boot 4.1.1), and any
 * caller could fill the log with it.
 */
@EndpointWebExtension(endpoint = HealthEndpoint.class)
class HealthPaths extends ReactiveHealthEndpointWebExtension {

    HealthPaths(
            ReactiveHealthContributorRegistry reactive,
            @Nullable HealthContributorRegistry blocking,
            HealthEndpointGroups groups,
            @Nullable Duration slow) {
        super(reactive, blocking, groups, slow);
    }

    @Override
    public Mono<WebEndpointResponse<? extends HealthDescriptor>> health(
            ApiVersion version,
            @Nullable WebServerNamespace namespace,
            SecurityContext security,
            boolean showAll,
            String... path) {
        try {
            return super.health(version, namespace, security, showAll, path);
        } catch (IllegalStateException | IllegalArgumentException unknown) {
            if (path.length == 0) {
                throw unknown;
            }
            // Of the path: the contributors themselves are asked later, by whoever subscribes.
            return Mono.just(new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
        }
    }
}
