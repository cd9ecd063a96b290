package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.console.access.OperatorsGate;
import io.trapiche.adapter.console.history.EventNames;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.application.checking.port.IncompleteSettings;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import io.trapiche.testkit.instructing.FewActions;
import io.trapiche.testkit.log.InMemoryIntegrationLog;
import io.trapiche.testkit.view.InMemoryOrderViews;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

final class ConsoleConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withUserConfiguration(ConsoleConfiguration.class)
                    .withBean(OrderViews.class, InMemoryOrderViews::new)
                    .withBean(EventLog.class, ListedEventLog::new)
                    .withBean(IntegrationLog.class, InMemoryIntegrationLog::new)
                    .withBean(OrderContents.class, () -> (_, _) -> SampleContent.of())
                    .withBean(InstantSource.class, InstantSource::system)
                    .withBean(ConfiguredCallbackKeys.class, () -> _ -> Map.of())
                    .withBean(IncompleteSettings.class, () -> new Console().lacking)
                    .withBean(VtexAccountHealths.class, () -> List::of)
                    .withBean(Backfills.class, () -> new Console().signals)
                    .withBean(ParkedOrderUseCases.class, () -> new Console().parkedOrders)
                    .withBean(OmsActionReader.class, FewActions::new)
                    .withBean(OperatorActionUseCase.class, () -> new Console().omsActions)
                    .withBean(SupportUseCases.class, () -> new Console().support)
                    .withBean(FindOrderUseCase.class, () -> new Console().finding)
                    .withBean(EventNames.class, () -> Object::toString);

    @Test
    void the_gate_stands_even_when_nothing_is_configured() {
        context.run(
                started -> {
                    assertThat(started).hasSingleBean(OperatorsGate.class);
                    assertThat(started.getBean(ConsoleProperties.class).token().is("")).isFalse();
                });
    }

    @Test
    void a_configured_token_is_known_and_not_shown() {
        context.withPropertyValues("trapiche.console.operator-token-sha256=" + Console.HASH)
                .run(
                        started -> {
                            ConsoleProperties properties = started.getBean(ConsoleProperties.class);
                            assertThat(properties.token().is(Console.TOKEN)).isTrue();
                            assertThat(properties.toString()).doesNotContain(Console.HASH);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-of-the-operators", "abc", "x"})
    void what_is_no_hash_ends_the_start_and_is_not_repeated(String setting) {
        context.withPropertyValues("trapiche.console.operator-token-sha256=" + setting)
                .run(
                        failed ->
                                assertThat(failed)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessage(
                                                "trapiche.console.operator-token-sha256: malformed"
                                                        + " (expected: 64 hexadecimal digits)"));
    }
}
