package io.trapiche.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.vtex.VtexConfiguration;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.seller.port.ConfiguredSellers;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.testkit.log.InMemoryIntegrationLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Both HTTP servers with VTEX's endpoints over an inbox in memory. */
final class ServedEdges implements AutoCloseable {

    /** Stands in a path, as that of VTEX's log screen does. */
    static final String SECRET = "log-secret-of-lojademo";

    static final String PATH = "/vtex/lojademo/" + SECRET + "/logs";
    static final String HOOK =
            """
            POST /vtex/lojademo/hook HTTP/1.1\r
            Host: x\r
            X-Trapiche-Hook: hook-secret-of-lojademo\r
            """;

    private final ConfigurableApplicationContext context;

    ServedEdges(String... settings) {
        String[] all =
                Stream.concat(
                                Stream.of(
                                        "--server.address=127.0.0.1",
                                        "--server.port=0",
                                        "--management.server.address=127.0.0.1",
                                        "--management.server.port=0",
                                        "--management.endpoint.health.group.readiness.include=readinessState",
                                        "--management.endpoint.health.group.attention.include=ping",
                                        "--trapiche.vtex.public-base-url=http://127.0.0.1:8080",
                                        "--trapiche.vtex.accounts.lojademo.app-key=key",
                                        "--trapiche.vtex.accounts.lojademo.app-token=token",
                                        "--trapiche.vtex.accounts.lojademo.callback-keys.k1=callback-key-1-of-lojademo-0123456789",
                                        "--trapiche.vtex.accounts.lojademo.callback-key=k1",
                                        "--trapiche.vtex.accounts.lojademo.hook-secrets=hook-secret-of-lojademo",
                                        "--trapiche.vtex.accounts.lojademo.log-secrets=" + SECRET),
                                Stream.of(settings))
                        .toArray(String[]::new);
        context = SpringApplication.run(Edges.class, all);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({HttpWiring.class, VtexConfiguration.class})
    static class Edges {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        BreakableInbox inbox() {
            return new BreakableInbox();
        }

        @Bean
        IntegrationLog integrationLog() {
            return new InMemoryIntegrationLog();
        }

        @Bean
        ConfiguredSellers configuredSellers() {
            return Map::of;
        }

        @Bean
        SellerAccounts sellerAccounts() {
            return account ->
                    Optional.of(
                            new Registered(
                                    account,
                                    Currency.getInstance("BRL"),
                                    Map.of(new MarketplaceId("feira"), new AffiliateId("FRD")),
                                    false,
                                    false,
                                    Instant.EPOCH));
        }
    }

    int port() {
        return port("local.server.port");
    }

    int managementPort() {
        return port("local.management.port");
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    BreakableInbox inbox() {
        return context.getBean(BreakableInbox.class);
    }

    double bad(String kind) {
        return context.getBean(MeterRegistry.class)
                .get("trapiche.http.bad.calls")
                .tag("kind", kind)
                .counter()
                .count();
    }

    @Override
    public void close() {
        context.close();
    }
}
