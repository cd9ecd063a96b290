package io.trapiche.settings.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.settings.IllegalSettings;
import io.trapiche.start.SettingsBeforeStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@SuppressWarnings("NullAway.Init")
class SettingsCheckTest {

    private static final String SOUND = "--trapiche.vtex.public-base-url=https://hub.example.com";

    private static final String WITHOUT_PATH =
            "trapiche.traces.endpoint: expected: an http or https address with its path, as"
                    + " /v1/traces";

    private static final String ALLOWANCE =
            "trapiche.vtex.placement.price-divergence-allowance-rate";

    @TempDir Path folder;

    @Test
    void settings_that_can_work_have_no_fault() {
        assertThat(
                        faults(
                                "--trapiche.node-id=one",
                                "--trapiche.accounts.lojademo.currency=BRL",
                                "--trapiche.accounts.lojademo.marketplaces.feira=FRD",
                                "--trapiche.marketplaces.feira.token-sha256[0]=" + "a".repeat(64),
                                "--trapiche.vtex.accounts.lojademo.hookSecrets=first-hook-secret-1,second-hook-secret",
                                "--trapiche.vtex.accounts.lojademo.callback-keys.k1="
                                        + "k".repeat(32),
                                "--trapiche.vtex.accounts.lojademo.callback-key=k1",
                                "--trapiche.kafka.properties.security.protocol=SSL",
                                "--trapiche.local.data=/tmp"))
                .isEmpty();
    }

    @Test
    void an_index_belongs_to_a_list_alone() {
        assertThat(faults("--trapiche.watch.most[0]=5"))
                .singleElement()
                .asString()
                .startsWith(
                        "trapiche.watch.most[0]: no such setting (did you mean"
                                + " trapiche.watch.most?)");
    }

    @Test
    void sellers_and_their_marketplaces_have_names_and_affiliates_that_vtex_can_have() {
        assertThat(
                        faults(
                                "--trapiche.accounts.lojademo.currency=XXA",
                                "--trapiche.accounts.lojademo.marketplaces.1feira=FRD",
                                "--trapiche.accounts.lojademo.marketplaces.bazar=bazar",
                                "--trapiche.accounts.9loja.currency=BRL"))
                .containsExactlyInAnyOrder(
                        "trapiche.accounts.9loja: expected: as name: 1 to 40 lowercase letters, digits or hyphens, a letter first"
                                + option("trapiche.accounts.9loja.currency"),
                        "trapiche.accounts.lojademo.currency: expected: a currency's ISO 4217 code, for example CLP"
                                + option("trapiche.accounts.lojademo.currency"),
                        "trapiche.accounts.lojademo.marketplaces.1feira: expected: as the marketplace's name: 1 to 40 lowercase letters, digits or hyphens, a letter first"
                                + option("trapiche.accounts.lojademo.marketplaces.1feira"),
                        "trapiche.accounts.lojademo.marketplaces.bazar: expected: 3 uppercase letters or digits"
                                + option("trapiche.accounts.lojademo.marketplaces.bazar"));
    }

    @Test
    void two_marketplaces_of_an_account_never_share_an_affiliate_id() {
        assertThat(
                        faults(
                                "--trapiche.accounts.lojademo.marketplaces.feira=FRD",
                                "--trapiche.accounts.lojademo.marketplaces.outra=FRD",
                                "--trapiche.accounts.lojademo.former-currency=XXA",
                                "--trapiche.accounts.outra.marketplaces.outra=FRD"))
                .containsExactlyInAnyOrder(
                        "trapiche.accounts.lojademo.former-currency: expected: a currency's ISO 4217 code, for example CLP"
                                + option("trapiche.accounts.lojademo.former-currency"),
                        "trapiche.accounts.lojademo.marketplaces.outra: expected: an affiliate id of its own, not that of feira"
                                + option("trapiche.accounts.lojademo.marketplaces.outra"));
    }

    @Test
    void a_collector_has_an_address_and_headers_that_can_be_sent() {
        assertThat(
                        faults(
                                "--trapiche.traces.endpoint=collector:4318",
                                "--trapiche.traces.ratio=1.5",
                                "--trapiche.traces.headers.authorization=Bearer\nsecret-1"))
                .containsExactlyInAnyOrder(
                        WITHOUT_PATH + option("trapiche.traces.endpoint"),
                        "trapiche.traces.ratio: expected: 0 to 1" + option("trapiche.traces.ratio"),
                        "trapiche.traces.headers.authorization: no header can hold that"
                                + option("trapiche.traces.headers.authorization"));
        assertThat(
                        faults(
                                "--trapiche.traces.endpoint=https://collector.example/v1/traces",
                                "--trapiche.traces.ratio=0.05",
                                "--trapiche.traces.headers.x-api-key=secret-1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://collector:4318", "http://collector:4318/"})
    void the_address_of_a_collector_has_its_path(String address) {
        assertThat(faults("--trapiche.traces.endpoint=" + address))
                .containsExactly(WITHOUT_PATH + option("trapiche.traces.endpoint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23h", "3651d"})
    void what_vtex_told_is_kept_for_a_day_to_ten_years(String time) {
        assertThat(faults("--trapiche.inbox.keep=" + time))
                .containsExactly(
                        "trapiche.inbox.keep: expected: 1d to 3650d"
                                + option("trapiche.inbox.keep"));
    }

    @Test
    void every_fault_is_told_at_once_with_its_place_and_without_a_value() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("my.yaml"),
                        """
                        trapiche:
                          vtex:
                            feed-pase: 5s
                            accounts:
                              lojademo:
                                app-tokken: secret-1
                          grpc:
                            port: secret-2
                          flow:
                            first-retry: 0s
                            slow-retry: 0s
                          sweep:
                            every: secret-3
                          accounts:
                            lojademo:
                              fiscal-documents: secret-4
                        """);

        List<String> faults = faults("--spring.config.additional-location=file:" + file);

        assertThat(faults).noneMatch(fault -> fault.contains("secret"));
        assertThat(faults)
                .anyMatch(
                        fault ->
                                fault.startsWith(
                                                "trapiche.vtex.feed-pase: no such setting (did you"
                                                        + " mean trapiche.vtex.feed-pause?)")
                                        && fault.contains("my.yaml")
                                        && fault.contains("3:16"))
                .anyMatch(
                        fault ->
                                fault.contains(
                                        "did you mean trapiche.vtex.accounts.lojademo.app-token?"))
                .anyMatch(
                        fault -> fault.startsWith("trapiche.grpc.port: expected: a whole number ["))
                .anyMatch(fault -> fault.startsWith("trapiche.sweep.every: expected: a duration"))
                .anyMatch(
                        fault ->
                                fault.startsWith(
                                        "trapiche.accounts.lojademo.fiscal-documents: expected:"
                                                + " warn or refuse"))
                .anyMatch(
                        fault ->
                                fault.startsWith(
                                                "trapiche.flow.first-retry: expected: longer than"
                                                        + " nothing [")
                                        && fault.contains("10:"))
                .anyMatch(
                        fault ->
                                fault.startsWith(
                                                "trapiche.flow.slow-retry: expected: longer than"
                                                        + " nothing [")
                                        && fault.contains("11:"))
                .hasSize(7);
    }

    @Test
    void of_two_values_of_a_map_the_one_that_cannot_be_read_is_told() {
        assertThat(
                        faults(
                                "--%s.feira=0.05".formatted(ALLOWANCE),
                                "--%s.bazar=much".formatted(ALLOWANCE)))
                .containsExactly(
                        ALLOWANCE
                                + ".bazar: expected: a number such as 0.05"
                                + option(ALLOWANCE + ".bazar"));
    }

    @Test
    void an_element_of_a_list_has_its_own_place_or_that_of_the_list() {
        String hashes = "trapiche.marketplaces.feira.token-sha256";

        assertThat(faults("--" + hashes + "[0]=" + "a".repeat(64), "--" + hashes + "[1]=b"))
                .containsExactly(
                        hashes + "[1]: expected: 64 hexadecimal digits" + option(hashes + "[1]"));
        assertThat(faults("--" + hashes + "=" + "a".repeat(64) + ",b"))
                .containsExactly(hashes + "[1]: expected: 64 hexadecimal digits" + option(hashes));
        assertThat(
                        ofVariables(
                                Map.of(
                                        "TRAPICHE_MARKETPLACES_FEIRA_TOKENSHA256_0",
                                        "a".repeat(64),
                                        "TRAPICHE_MARKETPLACES_FEIRA_TOKENSHA256_1",
                                        "b")))
                .containsExactly(hashes + "[1]: expected: 64 hexadecimal digits");
    }

    @Test
    void settings_that_go_together_are_held_to_each_other() {
        assertThat(
                        faults(
                                "--trapiche.flow.first-retry=20m",
                                "--trapiche.vtex.feed.visibility-timeout=1500ms",
                                "--trapiche.vtex.budget.starting-calls-per-minute=9000",
                                "--trapiche.http.body-timeout=5s",
                                "--trapiche.accounts.lojademo.currency=BRL",
                                "--trapiche.vtex.placement.absent-values.lojadmo=nulls"))
                .extracting(fault -> fault.replaceFirst(" \\[.*", ""))
                .containsExactlyInAnyOrder(
                        "trapiche.flow.longest-retry: expected: no shorter than first-retry",
                        "trapiche.vtex.feed.visibility-timeout: expected: 1s to 12h, in whole seconds",
                        "trapiche.vtex.budget.starting-calls-per-minute: expected: 1 to 6000",
                        "trapiche.http.body-timeout: expected: no shorter than body-pause",
                        "trapiche.vtex.placement.absent-values.lojadmo: no such account (did you mean lojademo?)");
    }

    @ParameterizedTest
    @CsvSource({
        "server.prt, server.port",
        "spring.datasource.passwrd, spring.datasource.password",
        "spring.datasource.hikari.maxmum-pool-size, spring.datasource.hikari.maximum-pool-size",
        "management.server.adress, management.server.address",
        "logging.levl.io.trapiche, logging.level.io.trapiche",
    })
    void a_misspelt_setting_of_spring_boot_is_told_with_what_was_meant(String name, String meant) {
        assertThat(faults("--" + name + "=1"))
                .containsExactly(
                        name + ": no such setting (did you mean " + meant + "?)" + option(name));
    }

    @Test
    void a_setting_of_spring_boot_that_is_far_from_any_is_told_too() {
        String name = "spring.datasource.hikari.max-pool-size";

        assertThat(faults("--" + name + "=9"))
                .singleElement()
                .asString()
                .startsWith(name + ": no such setting");
    }

    @Test
    void what_spring_boot_takes_beyond_the_reference_is_taken() {
        assertThat(
                        faults(
                                "--spring.datasource.name=a",
                                "--spring.datasource.hikari.data-source-properties.socketTimeout=5",
                                "--server.netty.idle-timeout=5s",
                                "--logging.level.com.zaxxer.hikari=debug",
                                "--logging.structured.ecs.service.name=hub"))
                .isEmpty();
        assertThat(
                        ofVariables(
                                Map.of(
                                        "SERVER_SOFTWARE", "Apache",
                                        "SERVER_NAME", "web",
                                        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "9",
                                        "LOGGING_LEVEL_IO_TRAPICHE", "debug")))
                .isEmpty();
    }

    @Test
    void a_server_of_spring_boot_may_be_off() {
        assertThat(faults("--management.server.port=-1", "--server.port=-1")).isEmpty();
        assertThat(faults("--management.server.port=-2")).hasSize(1);
    }

    @Test
    void names_of_the_environment_are_known_however_they_are_divided() {
        Map<String, Object> variables =
                Map.of(
                        "TRAPICHE_VTEX_FEED_PAUSE", "7s",
                        "TRAPICHE_VTEX_FEEDPAUSE", "7s",
                        "TRAPICHE_VTEX_ACCOUNTS_LOJADEMO_APP_KEY", "key",
                        "TRAPICHE_VTEX_ACCOUNTS_LOJADEMO_HOOK_SECRETS_0", "first-hook-secret-1",
                        "TRAPICHE_ACCOUNTS_LOJADEMO_CURRENCY", "BRL",
                        "TRAPICHE_LOCAL_HTTP_PORT", "8080");

        assertThat(ofVariables(variables)).isEmpty();
    }

    @Test
    void faults_of_the_environment_are_told_too() {
        Map<String, Object> variables =
                Map.of("TRAPICHE_VTEX_FEED_PASE", "7s", "TRAPICHE_GRPC_PORT", "x");

        assertThat(ofVariables(variables))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("did you mean trapiche.vtex.feed-pause?"))
                .anyMatch(fault -> fault.startsWith("trapiche.grpc.port: expected: a whole"));
    }

    @Test
    void a_number_behind_a_variable_is_an_index_of_a_list_alone() {
        assertThat(ofVariables(Map.of("TRAPICHE_GRPC_PORT2", "9091")))
                .singleElement()
                .asString()
                .contains("did you mean trapiche.grpc.port?");
    }

    @Test
    void variables_that_others_set_are_left_alone() {
        Map<String, Object> variables =
                Map.of(
                        "TRAPICHE_SERVICE_HOST", "10.0.0.1",
                        "TRAPICHE_SERVICE_PORT", "8080",
                        "TRAPICHE_SERVICE_PORT_GRPC", "9090",
                        "TRAPICHE_PORT", "tcp://10.0.0.1:8080",
                        "TRAPICHE_PORT_8080_TCP_ADDR", "10.0.0.1",
                        "TRAPICHE_TEST_ENGINES", "embedded");

        assertThat(ofVariables(variables)).isEmpty();
    }

    @Test
    void the_refusal_is_a_list() {
        ConfigurableEnvironment environment =
                SettingsBeforeStart.read(new String[] {"--trapiche.grpc.prt=1"});

        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(
                        () ->
                                IllegalSettings.refuse(
                                        new SettingsCheck(environment, List.of()).faults()))
                .withMessageContaining("the settings cannot work:\n  - trapiche.grpc.prt: no such")
                .withMessageContaining("\n  - trapiche.vtex.public-base-url: is missing");
    }

    private static String option(String setting) {
        return " [\"%s\" from property source \"commandLineArgs\"]".formatted(setting);
    }

    private static List<String> ofVariables(Map<String, Object> variables) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(SOUND));
        return new SettingsCheck(environment, List.of("trapiche.local.http-port")).faults();
    }

    private static List<String> faults(String... args) {
        String[] all = Stream.concat(Stream.of(SOUND), Stream.of(args)).toArray(String[]::new);
        return new SettingsCheck(SettingsBeforeStart.read(all), List.of("trapiche.local.data"))
                .faults();
    }
}
