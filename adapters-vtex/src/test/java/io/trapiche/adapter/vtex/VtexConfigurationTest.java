package io.trapiche.adapter.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.adapter.vtex.callback.ProcessingResultController;
import io.trapiche.adapter.vtex.hook.HookController;
import io.trapiche.adapter.vtex.inbound.RecordingInbox;
import io.trapiche.adapter.vtex.logs.LogsController;
import io.trapiche.adapter.vtex.orderintegration.AbsentValues;
import io.trapiche.adapter.vtex.orderintegration.PlacementSettings;
import io.trapiche.adapter.vtex.push.PushController;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.seller.port.ConfiguredSellers;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys.Standing;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.testkit.log.InMemoryIntegrationLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

final class VtexConfigurationTest {

    private static final String[] SOUND = {
        "trapiche.vtex.public-base-url=https://hub.example.com/",
        "trapiche.vtex.accounts.lojademo.app-key=key-of-lojademo",
        "trapiche.vtex.accounts.lojademo.app-token=token-of-lojademo",
        "trapiche.vtex.accounts.lojademo.callback-keys.k1=callback-key-1-of-lojademo-0123456789",
        "trapiche.vtex.accounts.lojademo.callback-key=k1"
    };

    private static final AccountName LOJA = new AccountName("lojademo");

    private static final String ALLOWANCE =
            "trapiche.vtex.placement.price-divergence-allowance-rate.";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withUserConfiguration(VtexConfiguration.class)
                    .withBean(InstantSource.class, InstantSource::system)
                    .withBean(Inbox.class, RecordingInbox::new)
                    .withBean(IntegrationLog.class, InMemoryIntegrationLog::new)
                    .withBean(ConfiguredSellers.class, () -> Map::of)
                    .withBean(SellerAccounts.class, () -> _ -> Optional.empty());

    @Test
    void every_port_has_its_adapter() {
        context.withPropertyValues(SOUND)
                .run(
                        started ->
                                assertThat(started)
                                        .hasSingleBean(OrderIntegration.class)
                                        .hasSingleBean(OrderManagement.class)
                                        .hasSingleBean(OrderFeed.class)
                                        .hasSingleBean(CartSimulation.class)
                                        .hasSingleBean(PlacementPolicy.class)
                                        .hasSingleBean(ProcessingResultReader.class)
                                        .hasSingleBean(ProcessingResultController.class)
                                        .hasSingleBean(HookController.class)
                                        .hasSingleBean(PushController.class)
                                        .hasSingleBean(LogsController.class)
                                        .hasSingleBean(OrderListing.class)
                                        .hasSingleBean(SignalConfigurations.class));
    }

    @Test
    void the_feed_is_wished_of_who_has_credentials_and_the_hook_when_wanted() {
        AccountName mercadinho = new AccountName("mercadinho");
        wishes(wishes -> assertThat(wishes.sources(LOJA)).containsOnly(SignalSource.FEED));
        wishes(
                wishes -> {
                    assertThat(wishes.sources(LOJA)).contains(SignalSource.HOOK);
                    assertThat(wishes.sources(mercadinho)).isEmpty();
                },
                "trapiche.vtex.hook-enabled=true",
                "trapiche.vtex.accounts.lojademo.hook-secrets=hook-secret-of-lojademo");
    }

    @Test
    void nothing_is_wished_of_an_account_that_leaves() {
        wishes(
                wishes -> {
                    assertThat(wishes.isLeaving(LOJA)).isTrue();
                    assertThat(wishes.sources(LOJA)).isEmpty();
                },
                "trapiche.vtex.accounts.lojademo.leaving=true");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31,2026-01-31T03:00:00Z", "2026-01-31T12:00:00Z,2026-01-31T12:00:00Z"})
    void orders_are_wanted_from_a_day_or_a_moment_on(String told, Instant from) {
        wishes(
                wishes -> assertThat(wishes.ordersFrom(LOJA)).contains(from),
                "trapiche.vtex.accounts.lojademo.time-zone=America/Sao_Paulo",
                "trapiche.vtex.accounts.lojademo.orders-from=" + told);
    }

    @Test
    void a_filter_by_status_leaves_out_orders_before_approval_and_one_by_expression_any() {
        assertThat(shouldBeTold("waiting-ffmt-authorization", "handling", "a-new-one", ""))
                .containsOnly(true);
        assertThat(shouldBeTold("payment-pending", "waiting-for-authorization", "order-created"))
                .containsOnly(false);
        wishes(
                wishes -> {
                    assertThat(wishes.shouldTellOf(LOJA, "payment-pending")).isTrue();
                    assertThat(wishes.shouldTellOf(LOJA, "handling")).isTrue();
                    assertThat(wishes.shouldTellOf(LOJA, "waiting-ffmt-authorization")).isFalse();
                },
                "trapiche.vtex.accounts.lojademo.filter.statuses=invoiced,payment-pending");
        wishes(
                wishes -> assertThat(wishes.shouldTellOf(LOJA, "handling")).isFalse(),
                "trapiche.vtex.accounts.lojademo.filter.expression=salesChannel = \"1\"");
    }

    private Set<Boolean> shouldBeTold(String... statuses) {
        Set<Boolean> told = new HashSet<>();
        wishes(
                wishes -> {
                    for (String status : statuses) {
                        told.add(wishes.shouldTellOf(LOJA, status));
                    }
                });
        return told;
    }

    @Test
    void longest_pauses_have_an_order() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        "trapiche.vtex.feed.longest-pause=10m",
                        "trapiche.vtex.feed.longest-pause-beside-hook=5m")
                .run(
                        failed ->
                                assertThat(failed.getStartupFailure())
                                        .rootCause()
                                        .hasMessageContaining("feed.longest-pause-beside-hook"));
    }

    @Test
    void what_vtex_is_told_has_a_fingerprint_without_secrets() {
        String setting = "trapiche.vtex.accounts.lojademo.hook-secrets=hook-secret-of-lojademo-";
        Set<String> prints = new HashSet<>();
        for (String wish :
                List.of(
                        setting + "1",
                        setting + "2",
                        "trapiche.vtex.accounts.lojademo.filter.statuses=invoiced")) {
            wishes(
                    wishes -> prints.add(wishes.fingerprint(LOJA, SignalSource.HOOK)),
                    "trapiche.vtex.hook-enabled=true",
                    wish);
        }

        assertThat(prints).hasSize(3).noneMatch(print -> print.contains("secret"));
    }

    private void wishes(Consumer<WishedSignals> check, String... settings) {
        context.withPropertyValues(SOUND)
                .withPropertyValues(settings)
                .run(started -> check.accept(started.getBean(WishedSignals.class)));
    }

    @Test
    void a_filter_is_by_status_or_by_an_expression() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        "trapiche.vtex.feed.retention=3d",
                        "trapiche.vtex.accounts.lojademo.orders-from=yesterday",
                        "trapiche.vtex.accounts.lojademo.reading-reason=because?",
                        "trapiche.vtex.accounts.lojademo.filter.statuses=handling,cancelation-request",
                        "trapiche.vtex.accounts.lojademo.filter.expression=true",
                        "trapiche.vtex.accounts.mercadinho.filter.disable-single-fire=true")
                .run(
                        failed ->
                                assertThat(failed)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContainingAll(
                                                "feed.retention: expected: 4d to 14d, in whole seconds",
                                                "lojademo.orders-from: expected: a day",
                                                "lojademo.reading-reason: expected: 1 to 100",
                                                "lojademo.reading-reason: expected: only with"
                                                        + " orders-api=pii",
                                                "lojademo.filter.statuses: is none that VTEX tells of:"
                                                        + " did you mean cancellation-requested?",
                                                "lojademo.filter.expression: expected: statuses or an"
                                                        + " expression",
                                                "mercadinho.filter.disable-single-fire: expected: only"
                                                        + " with an expression")
                                        .hasMessageNotContainingAny(
                                                "cancelation-request", "yesterday", "because?"));
    }

    @Test
    void an_account_may_have_the_pii_data_architecture() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        "trapiche.vtex.accounts.lojademo.orders-api=pii",
                        "trapiche.vtex.accounts.lojademo.reading-reason=order integration")
                .run(
                        started ->
                                assertThat(started.getBean(VtexAccounts.class).ordersAccess(LOJA))
                                        .isEqualTo(
                                                new OrdersAccess(
                                                        OrdersApi.PII, "order integration")));
    }

    @Test
    void an_expression_that_is_no_jsonata_is_told_by_code_and_place() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        "trapiche.vtex.accounts.lojademo.filter.expression=salesChannel =")
                .run(
                        failed ->
                                assertThat(failed)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining(
                                                "lojademo.filter.expression: is no JSONata: S0207"
                                                        + " at character 14")
                                        .hasMessageNotContaining("salesChannel"));
    }

    @Test
    void settings_have_defaults() {
        context.withPropertyValues(SOUND)
                .run(
                        started ->
                                assertThat(started.getBean(VtexProperties.class))
                                        .isEqualTo(
                                                new VtexProperties(
                                                        "https://{account}.vtexcommercestable.com.br",
                                                        "https://hub.example.com",
                                                        "Trapiche",
                                                        Duration.ofSeconds(5),
                                                        Duration.ofSeconds(30),
                                                        16,
                                                        Duration.ofSeconds(2),
                                                        Duration.ofMinutes(5),
                                                        Duration.ofSeconds(5),
                                                        false,
                                                        new VtexProperties.Budget(
                                                                6_000,
                                                                1_200,
                                                                5,
                                                                Duration.ofMinutes(1)),
                                                        new VtexProperties.Breaker(
                                                                20,
                                                                5,
                                                                50,
                                                                Duration.ofSeconds(5),
                                                                Duration.ofMinutes(2)),
                                                        new VtexProperties.Inbound(
                                                                200, Set.of("pvt", "pub")),
                                                        new VtexProperties.Feed(
                                                                10,
                                                                Duration.ofMinutes(1),
                                                                Duration.ofDays(4),
                                                                Duration.ofMinutes(1),
                                                                Duration.ofMinutes(5)),
                                                        new VtexProperties.Hook("X-Trapiche-Hook"),
                                                        new VtexProperties.Approval(false),
                                                        Map.of(
                                                                "lojademo",
                                                                new VtexProperties.Account(
                                                                        "key-of-lojademo",
                                                                        "token-of-lojademo",
                                                                        null,
                                                                        null,
                                                                        null,
                                                                        Map.of(
                                                                                "k1",
                                                                                "callback-key-1-of-lojademo-0123456789"),
                                                                        "k1",
                                                                        Set.of(),
                                                                        List.of(),
                                                                        List.of(),
                                                                        AmountScale.HUNDREDTHS,
                                                                        ZoneId.of("UTC"),
                                                                        VtexProperties.Filter
                                                                                .none(),
                                                                        null,
                                                                        false,
                                                                        OrdersApi.OMS,
                                                                        null,
                                                                        null,
                                                                        null)))));
    }

    @Test
    void settings_show_no_secret() {
        context.withPropertyValues(SOUND)
                .run(
                        started ->
                                assertThat(started.getBean(VtexProperties.class).toString())
                                        .doesNotContain("key-of", "token-of", "callback-key-1"));
    }

    @Test
    void unsound_settings_are_named_all_at_once_without_their_values() {
        context.withPropertyValues(
                        "trapiche.vtex.base-url=http://vtex.example.com/{account}",
                        "trapiche.vtex.public-base-url=https://hub.example.com?x=1",
                        "trapiche.vtex.concurrency-per-account=0",
                        "trapiche.vtex.read-timeout=0s",
                        "trapiche.vtex.accounts.lojademo.app-key=key of lojademo",
                        "trapiche.vtex.accounts.lojademo.callback-keys.K_1=short",
                        "trapiche.vtex.accounts.lojademo.callback-secret=from-before",
                        "trapiche.vtex.accounts.lojademo.hook-secret=from-before")
                .run(
                        failed ->
                                assertThat(failed)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContainingAll(
                                                "trapiche.vtex.base-url",
                                                "trapiche.vtex.public-base-url",
                                                "trapiche.vtex.concurrency-per-account",
                                                "trapiche.vtex.read-timeout",
                                                "trapiche.vtex.accounts.lojademo.app-key",
                                                "lojademo.callback-keys.K_1: expected: 32",
                                                "lojademo.callback-keys.K_1: expected: as key id",
                                                "lojademo.callback-secret: is gone: name new"
                                                        + " secrets by key id in callback-keys",
                                                "lojademo.hook-secret: is gone: list it in"
                                                        + " hook-secrets")
                                        .hasMessageNotContainingAny(
                                                "key of lojademo", "short", "from-before"));
    }

    @Test
    void everything_that_vtex_leaves_open_is_checked() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        "trapiche.vtex.hold-pause=0s",
                        "trapiche.vtex.budget.calls-per-minute=0",
                        "trapiche.vtex.budget.headroom-percent=100",
                        "trapiche.vtex.budget.throttle-pause=0s",
                        "trapiche.vtex.breaker.least-calls=21",
                        "trapiche.vtex.breaker.longest-open=1s",
                        "trapiche.vtex.inbound.callback-status=500",
                        "trapiche.vtex.inbound.push-prefixes=pvt,priv",
                        "trapiche.vtex.feed.commit-batch=0",
                        "trapiche.vtex.feed.visibility-timeout=1d",
                        "trapiche.vtex.hook.header=X Hook",
                        "trapiche.vtex.accounts.lojademo.auth-cookie=cookie",
                        "trapiche.vtex.accounts.lojademo.second-app-key=key-2",
                        "trapiche.vtex.hook-enabled=true",
                        "trapiche.vtex.accounts.mercadinho.callback-keys.k1=" + "0".repeat(32),
                        "trapiche.vtex.accounts.mercadinho.callback-key=k2",
                        "trapiche.vtex.accounts.lojademo.compromised-callback-keys=k1",
                        "trapiche.vtex.accounts.lojademo.hook-secrets=short",
                        "trapiche.vtex.accounts.lojademo.log-secrets=a,b,c,c")
                .run(
                        failed ->
                                assertThat(failed)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContainingAll(
                                                "trapiche.vtex.hold-pause",
                                                "trapiche.vtex.budget.calls-per-minute",
                                                "trapiche.vtex.budget.headroom-percent",
                                                "trapiche.vtex.budget.throttle-pause",
                                                "trapiche.vtex.breaker.least-calls",
                                                "trapiche.vtex.breaker.longest-open",
                                                "trapiche.vtex.inbound.callback-status",
                                                "trapiche.vtex.inbound.push-prefixes",
                                                "trapiche.vtex.feed.commit-batch",
                                                "trapiche.vtex.feed.visibility-timeout",
                                                "trapiche.vtex.hook.header",
                                                "trapiche.vtex.accounts.lojademo.auth-cookie",
                                                "lojademo.second-app-token: is missing",
                                                "lojademo.callback-key: expected: id of one",
                                                "lojademo.hook-secrets: expected: 16 to 200",
                                                "lojademo.log-secrets: expected: one, or two",
                                                "lojademo: expected: no callback key",
                                                "mercadinho.callback-key: expected: id of one"));
    }

    @Test
    void prices_may_diverge_as_far_as_an_account_says() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(ALLOWANCE + "lojademo=0.05", ALLOWANCE + "mercadinho=1")
                .run(
                        started -> {
                            PlacementProperties placement =
                                    started.getBean(PlacementProperties.class);
                            assertThat(placement.of(new AccountName("lojademo")))
                                    .isEqualTo(new PlacementSettings(AbsentValues.EMPTY, 500));
                            assertThat(placement.of(new AccountName("outra")))
                                    .isEqualTo(PlacementSettings.DEFAULT);
                        });
    }

    @Test
    void a_divergence_beyond_everything_is_named() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        ALLOWANCE + "lojademo=5",
                        ALLOWANCE + "mercadinho=-0.1",
                        ALLOWANCE + "outra=0.00001")
                .run(
                        failed ->
                                assertThat(failed)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContainingAll(
                                                ALLOWANCE + "lojademo: expected: 0 to 1",
                                                ALLOWANCE + "mercadinho: expected: 0 to 1",
                                                ALLOWANCE + "outra: expected: 0 to 1"));
    }

    @Test
    void a_start_without_the_address_that_vtex_calls_at_ends() {
        context.run(
                failed ->
                        assertThat(failed)
                                .getFailure()
                                .rootCause()
                                .hasMessage("trapiche.vtex.public-base-url: is missing"));
    }

    @Test
    void a_cookie_may_stand_for_the_key_pair() {
        context.withPropertyValues(
                        "trapiche.vtex.public-base-url=https://hub.example.com",
                        "trapiche.vtex.accounts.lojademo.auth-cookie=cookie-of-lojademo",
                        "trapiche.vtex.accounts.lojademo.callback-keys.k1=" + "0".repeat(32),
                        "trapiche.vtex.accounts.lojademo.callback-key=k1")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void callback_keys_are_told_with_their_standing() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        "trapiche.vtex.accounts.lojademo.callback-keys.k2=" + "2".repeat(32),
                        "trapiche.vtex.accounts.lojademo.callback-keys.k3=" + "3".repeat(32),
                        "trapiche.vtex.accounts.lojademo.compromised-callback-keys=k0,k3")
                .run(
                        started -> {
                            ConfiguredCallbackKeys keys =
                                    started.getBean(ConfiguredCallbackKeys.class);
                            assertThat(keys.of(new AccountName("lojademo")))
                                    .containsOnly(
                                            entry("k0", Standing.COMPROMISED),
                                            entry("k1", Standing.CURRENT),
                                            entry("k2", Standing.CHECKING),
                                            entry("k3", Standing.COMPROMISED));
                            assertThat(keys.of(new AccountName("mercadinho"))).isEmpty();
                        });
    }

    @Test
    void every_account_shows_how_vtex_takes_its_calls() {
        context.withPropertyValues(SOUND)
                .run(
                        started ->
                                assertThat(started.getBean(VtexAccountHealths.class).all())
                                        .extracting(
                                                VtexAccountHealth::account,
                                                VtexAccountHealth::state,
                                                VtexAccountHealth::callsPerMinute)
                                        .containsExactly(
                                                tuple(
                                                        new AccountName("lojademo"),
                                                        VtexAccountHealth.State.ACTIVE,
                                                        1_200L)));
    }

    @Test
    void this_machine_may_do_without_https() {
        context.withPropertyValues(SOUND)
                .withPropertyValues(
                        "trapiche.vtex.base-url=http://127.0.0.1:8090/{account}",
                        "trapiche.vtex.public-base-url=http://127.0.0.1:8080")
                .run(started -> assertThat(started).hasNotFailed());
    }
}
