package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.application.vtex.port.VtexAccountNeeds;
import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.settings.MissingSettings;
import io.trapiche.settings.ServiceProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whoever cannot work for want of a setting is told by name, in log and health. */
final class MissingSettingsTest {

    private static final Instant STARTED = Instant.parse("2026-03-02T12:00:00Z");

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OTHER_HASH = "b".repeat(64);
    private static final String APP_KEY = "trapiche.vtex.accounts.lojademo.app-key";

    private final Map<String, String> settings =
            new HashMap<>(
                    Map.of(
                            "trapiche.accounts.lojademo.currency",
                            "BRL",
                            "trapiche.accounts.lojademo.marketplaces.feira",
                            "FRD",
                            "trapiche.marketplaces.feira.token-sha256[0]",
                            HASH,
                            "trapiche.console.operator-token-sha256",
                            HASH));

    private final Needs vtex = new Needs(new HashMap<>(Map.of("lojademo", List.of())));

    @Test
    void nothing_is_told_of_settings_that_are_complete() {
        assertThat(told()).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void an_account_that_cannot_work_with_vtex() {
        vtex.lacking.put("lojademo", List.of(new MissingSetting(APP_KEY, "VTEX is not called")));

        assertThat(told())
                .containsExactly(
                        "WARN account lojademo is not set up completely; missing: "
                                + APP_KEY
                                + " (VTEX is not called)");
        assertThat(health().getStatus()).isEqualTo(Statuses.DEGRADED);
        assertThat(health().getDetails().get("accounts"))
                .isEqualTo(Map.of("lojademo", List.of(APP_KEY + " (VTEX is not called)")));
    }

    @Test
    void an_account_of_vtex_that_is_no_seller() {
        vtex.lacking.put("mercadinho", List.of());

        assertThat(told())
                .singleElement()
                .asString()
                .contains("account mercadinho", "trapiche.accounts.mercadinho.currency");
    }

    @Test
    void a_seller_without_a_currency_whether_vtex_is_set_up_or_not() {
        settings.put("trapiche.accounts.mercadinho.marketplaces.feira", "FRM");
        settings.put("trapiche.accounts.lojademo.currency", " ");

        assertThat(told())
                .anySatisfy(
                        line -> assertThat(line).contains("trapiche.accounts.mercadinho.currency"))
                .anySatisfy(
                        line -> assertThat(line).contains("trapiche.accounts.lojademo.currency"))
                .hasSize(2);
    }

    @Test
    void a_currency_that_is_none_is_told_by_its_setting() {
        settings.put("trapiche.accounts.lojademo.currency", "REAL");

        assertThatThrownBy(this::told).rootCause().isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(this::told)
                .hasStackTraceContaining(
                        "trapiche.accounts.lojademo.currency: expected: a currency's ISO 4217"
                                + " code");
    }

    @Test
    void a_marketplace_without_its_affiliate_id_at_an_account() {
        settings.put("trapiche.accounts.lojademo.marketplaces.bazar", "");
        settings.put("trapiche.marketplaces.bazar.token-sha256[0]", OTHER_HASH);

        assertThat(told())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "account lojademo",
                                                "trapiche.accounts.lojademo.marketplaces.bazar"))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "marketplace bazar",
                                                "trapiche.accounts.<account>.marketplaces.bazar"))
                .hasSize(2);
    }

    @Test
    void all_of_one_account_in_one_line() {
        vtex.lacking.put("lojademo", List.of(new MissingSetting(APP_KEY, "VTEX is not called")));
        settings.put("trapiche.accounts.lojademo.marketplaces.feira", " ");

        assertThat(told())
                .filteredOn(line -> line.contains("account lojademo"))
                .singleElement()
                .asString()
                .contains(APP_KEY, "trapiche.accounts.lojademo.marketplaces.feira");
    }

    @Test
    void a_marketplace_without_a_token() {
        settings.remove("trapiche.marketplaces.feira.token-sha256[0]");

        assertThat(told())
                .singleElement()
                .asString()
                .contains("marketplace feira", "trapiche.marketplaces.feira.token-sha256");
    }

    @Test
    void no_token_for_operators() {
        settings.put("trapiche.console.operator-token-sha256", "");

        assertThat(told())
                .singleElement()
                .asString()
                .contains("the service", "trapiche.console.operator-token-sha256");
        assertThat(health().getStatus()).isEqualTo(Statuses.DEGRADED);
    }

    @Test
    void no_account_at_all() {
        settings.remove("trapiche.accounts.lojademo.currency");
        settings.remove("trapiche.accounts.lojademo.marketplaces.feira");
        settings.remove("trapiche.marketplaces.feira.token-sha256[0]");
        vtex.lacking.clear();

        assertThat(told()).singleElement().asString().contains("the service", "trapiche.accounts ");
    }

    private List<String> told() {
        Logger log = (Logger) LoggerFactory.getLogger(MissingSettingsHealth.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            indicator().tell();
        } finally {
            log.detachAppender(lines);
        }
        return lines.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }

    private Health health() {
        return indicator().health();
    }

    private MissingSettingsHealth indicator() {
        Binder binder = new Binder(new MapConfigurationPropertySource(settings));
        return new MissingSettingsHealth(
                new MissingSettings(
                        binder.bindOrCreate("trapiche", ServiceProperties.class),
                        vtex,
                        binder.bindOrCreate("trapiche", MarketplaceProperties.class),
                        binder.bindOrCreate("trapiche.console", ConsoleProperties.class)),
                () -> STARTED);
    }

    private record Needs(Map<String, List<MissingSetting>> lacking) implements VtexAccountNeeds {

        @Override
        public List<AccountName> accounts() {
            return lacking.keySet().stream().sorted().map(AccountName::new).toList();
        }

        @Override
        public List<MissingSetting> lacking(AccountName account) {
            return lacking.getOrDefault(account.value(), List.of());
        }
    }
}
