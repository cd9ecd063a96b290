package io.trapiche.adapter.marketplace.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.adapter.marketplace.grpc.placing.ScriptedCarts;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.application.Application;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.port.ShowVtexStatusUseCase;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.port.ChannelOrderUseCases;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.testkit.application.TestApplication;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class MarketplacePropertiesTest {

    @Test
    void has_a_default_for_everything() {
        MarketplaceProperties properties =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("trapiche", MarketplaceProperties.class);
        MarketplaceProperties.Grpc grpc = properties.grpc();

        assertThat(properties.marketplaces()).isEmpty();
        assertThat(grpc.host()).isEqualTo("127.0.0.1");
        assertThat(grpc.port()).isEqualTo(9090);
        assertThat(grpc.maxMessageSize().toMegabytes()).isEqualTo(4);
        assertThat(grpc.maxConcurrentPlacements()).isEqualTo(256);
        assertThat(grpc.reflection()).isTrue();
        assertThat(grpc.shutdownGrace()).isEqualTo(Duration.ofSeconds(2));
        assertThat(grpc.tls()).isNull();
        assertThat(grpc.watch())
                .isEqualTo(new MarketplaceProperties.Watch(Duration.ofSeconds(15), 16));
    }

    @ParameterizedTest
    @CsvSource({
        "trapiche.grpc.port, 70000",
        "trapiche.grpc.max-message-size, 0B",
        "trapiche.grpc.max-concurrent-placements, 0",
        "trapiche.grpc.shutdown-grace, -1s",
        "trapiche.grpc.watch.heartbeat, 0s",
        "trapiche.grpc.watch.max-per-marketplace, 0",
        "trapiche.grpc.connection.max-calls, 0",
        "trapiche.marketplaces.Feira!.taxes-in-total, true",
        "trapiche.marketplaces.feira.token-sha256, abc"
    })
    void refuses_settings_that_make_no_sense(String setting, String value) {
        assertThatThrownBy(() -> TestServer.properties(Map.of(setting, value)))
                .hasStackTraceContaining("expected:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "[::]", "[::1]", "[fe80::1%eth0]", "0.0.0.0", "hub.example.com"})
    void takes_a_hosts_name_and_addresses_with_and_without_brackets(String host) {
        assertThat(TestServer.properties(Map.of("trapiche.grpc.host", host)).grpc().host())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1", "::1]", "[hub.example.com]", "[]", "a host"})
    void refuses_a_host_that_is_none(String host) {
        assertThatThrownBy(() -> TestServer.properties(Map.of("trapiche.grpc.host", host)))
                .hasStackTraceContaining("trapiche.grpc.host: expected:");
    }

    @Test
    void refuses_a_token_of_two_marketplaces() {
        assertThatThrownBy(
                        () ->
                                TestServer.inProcess(
                                        Map.of(
                                                "trapiche.marketplaces.bazar.token-sha256",
                                                TestServer.hash("feira-new"))))
                .hasStackTraceContaining("tokens that are given once");
    }

    @Test
    void shows_no_hash_of_a_token() {
        assertThat(TestServer.properties(Map.of()).toString())
                .doesNotContain(TestServer.hash("bazar-token"));
    }

    @Test
    void is_wired_by_spring() {
        InMemoryOrders orders = new InMemoryOrders();
        Application application =
                TestApplication.over(
                        new ChannelOrders(orders), new ScriptedCarts(), InstantSource.system());
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("trapiche.grpc.port", "0")));
            context.registerBean(EventLog.class, () -> orders);
            context.registerBean(StatesOfOrders.class, () -> RememberedStates.ofOrders(orders, 10));
            context.registerBean(MarketplaceAccess.class, InMemoryAccess::new);
            context.registerBean(ChannelOrderUseCases.class, application::channelOrders);
            context.registerBean(ShowVtexStatusUseCase.class, () -> _ -> Optional.empty());
            context.registerBean(OrderRules.class, () -> OrderRules.DEFAULT);
            context.register(MarketplaceConfiguration.class);
            context.refresh();

            assertThat(context.getBean(MarketplaceGrpcServer.class).port()).isPositive();
        }
    }
}
