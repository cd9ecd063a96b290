package io.trapiche.adapter.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.adapter.erp.command.CommandListeners;
import io.trapiche.adapter.erp.command.RegisteredAccounts;
import io.trapiche.adapter.erp.export.Samples;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.engines.TestKafka;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ErpConfigurationTest {

    @Test
    void assembles_the_edge_from_its_properties() {
        try (var context =
                context(
                        Map.of(
                                "trapiche.kafka.bootstrap-servers",
                                TestKafka.bootstrapServers(),
                                "trapiche.kafka.properties[client.rack]",
                                "a"))) {
            assertThat(context.getBean(EventExport.class)).isNotNull();
            assertThat(context.getBean(AccountTopics.class)).isNotNull();
            assertThat(context.getBean(CommandListeners.class).isRunning()).isTrue();
            assertThat(context.getBean(ErpProperties.class))
                    .isEqualTo(
                            new ErpProperties(
                                    TestKafka.bootstrapServers(),
                                    3,
                                    (short) 1,
                                    1,
                                    Duration.ofDays(30),
                                    2,
                                    1,
                                    Duration.ofSeconds(5),
                                    900_000,
                                    MissingTopics.WAIT,
                                    Map.of("client.rack", "a")));
        }
    }

    @Test
    void names_every_faulty_property() {
        assertThatThrownBy(
                        () ->
                                context(
                                        Map.of(
                                                "trapiche.kafka.partitions", "0",
                                                "trapiche.kafka.min-insync-replicas", "2")))
                .rootCause()
                .hasMessageContaining("trapiche.kafka.partitions")
                .hasMessageContaining("trapiche.kafka.min-insync-replicas");
    }

    @Test
    void shows_no_secret() {
        var properties =
                new ErpProperties(
                        "b:1",
                        1,
                        (short) 1,
                        1,
                        Duration.ofDays(1),
                        1,
                        1,
                        Duration.ofSeconds(1),
                        10_000,
                        MissingTopics.WAIT,
                        Map.of("sasl.jaas.config", "secret"));

        assertThat(properties + " " + properties.connection()).doesNotContain("secret");
    }

    private static AnnotationConfigApplicationContext context(Map<String, Object> properties) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", properties));
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(
                StatesOfOrders.class, () -> RememberedStates.ofOrders(new ListedEvents(), 10));
        context.registerBean(OrderContents.class, () -> Samples.CONTENTS);
        context.registerBean(FiscalPolicies.class, () -> FiscalPolicies.DEFAULT);
        context.registerBean(RegisteredAccounts.class, () -> _ -> true);
        context.registerBean(ErpCommandUseCase.class, NoCommands::new);
        context.register(ErpConfiguration.class);
        context.refresh();
        return context;
    }

    private static final class NoCommands implements ErpCommandUseCase {
        @Override
        public void carryOut(OmsOrderRef order, String type, ErpCommand command) {}

        @Override
        public void reject(
                AccountName account,
                CommandId commandId,
                String type,
                @Nullable OrderId orderId,
                List<Violation> violations) {}
    }
}
