package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.settings.IllegalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever Spring Boot looks for settings, they count when the mode is chosen. */
@SuppressWarnings("NullAway.Init")
class SettingsBeforeStartTest {

    private static final String BOTH =
            "spring.datasource.url=jdbc:postgresql://db/x\ntrapiche.kafka.bootstrap-servers=k:1\n";

    @TempDir Path folder;

    @Test
    void without_any_address_local_mode_is_chosen() {
        assertThat(chosen()).isEqualTo(Assembly.LOCAL);
    }

    @Test
    void addresses_in_a_file_of_an_additional_location_count() throws IOException {
        assertThat(chosen("--spring.config.additional-location=" + file("more.properties", BOTH)))
                .isEqualTo(Assembly.CONFIGURED);
    }

    @Test
    void addresses_in_a_folder_that_replaces_the_usual_locations_count() throws IOException {
        file("application.properties", BOTH);
        assertThat(chosen("--spring.config.location=" + folder + "/"))
                .isEqualTo(Assembly.CONFIGURED);
    }

    @Test
    void addresses_in_an_imported_file_count() throws IOException {
        assertThat(chosen("--spring.config.import=" + file("more.properties", BOTH)))
                .isEqualTo(Assembly.CONFIGURED);
    }

    @Test
    void addresses_of_an_active_profile_count_and_of_another_do_not() throws IOException {
        file("application-live.properties", BOTH);
        String location = "--spring.config.additional-location=" + folder + "/";
        assertThat(chosen(location, "--spring.profiles.active=live"))
                .isEqualTo(Assembly.CONFIGURED);
        assertThat(chosen(location, "--spring.profiles.active=test")).isEqualTo(Assembly.LOCAL);
    }

    @Test
    void addresses_in_json_count() {
        assertThat(
                        chosen(
                                "--spring.application.json={\"spring.datasource.url\":\"u\","
                                        + "\"trapiche\":{\"kafka\":{\"bootstrap-servers\":\"k\"}}}"))
                .isEqualTo(Assembly.CONFIGURED);
    }

    @Test
    void addresses_spread_over_two_sources_count() throws IOException {
        assertThat(
                        chosen(
                                "--trapiche.kafka.bootstrap-servers=k:1",
                                "--spring.config.import="
                                        + file("db.yaml", "spring: {datasource: {url: u}}")))
                .isEqualTo(Assembly.CONFIGURED);
    }

    @Test
    void one_address_without_the_other_is_refused_wherever_it_stands() throws IOException {
        String file = file("db.yaml", "spring: {datasource: {url: u}}");
        assertThat(missing("--spring.config.import=" + file))
                .contains("trapiche.kafka.bootstrap-servers is not");
    }

    @Test
    void a_blank_address_is_none() {
        assertThat(chosen("--spring.datasource.url=", "--trapiche.kafka.bootstrap-servers= "))
                .isEqualTo(Assembly.LOCAL);
        assertThat(missing("--spring.datasource.url=u", "--trapiche.kafka.bootstrap-servers="))
                .contains("trapiche.kafka.bootstrap-servers is not");
    }

    @Test
    void a_service_without_engines_of_its_own_needs_both_addresses() {
        assertThat(missing())
                .contains("neither spring.datasource.url nor", "trapiche.kafka.bootstrap-servers");
    }

    @Test
    void a_file_that_is_named_and_not_there_is_refused() {
        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() -> chosen("--spring.config.import=" + folder.resolve("gone.yaml")))
                .withMessageContaining("gone.yaml");
    }

    @Test
    void a_local_credential_in_a_file_is_refused_also_behind_a_placeholder() throws IOException {
        String file =
                file(
                        "more.properties",
                        BOTH
                                + "part=local\ntrapiche.vtex.accounts.loja.app-token="
                                + "${part}-token-lojademo\n");
        var settings = SettingsBeforeStart.read(new String[] {"--spring.config.import=" + file});
        assertThat(LocalCredentials.faults(settings))
                .singleElement()
                .asString()
                .startsWith("trapiche.vtex.accounts.loja.app-token holds a credential");
    }

    private static Assembly chosen(String... args) {
        return Assembly.of(SettingsBeforeStart.read(args));
    }

    private static String missing(String... args) {
        return Assembly.missingAddress(SettingsBeforeStart.read(args)).orElse("");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
