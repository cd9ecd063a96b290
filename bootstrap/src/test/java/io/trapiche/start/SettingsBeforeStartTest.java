package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.settings.IllegalSettings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

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
    void a_folder_in_place_of_a_file_is_told() throws IOException {
        Path secrets = Files.createDirectory(folder.resolve("secrets.properties"));

        assertThat(refused("--spring.config.additional-location=" + secrets))
                .isEqualTo(secrets + ": is a folder (expected: a file of settings)");
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_its_line_and_without_what_it_holds()
            throws IOException {
        String first = file("a.yaml", "trapiche: {background: true}");
        String second = file("b.yaml", "spring:\n  datasource:\n    password: *s3cret\n");

        assertThat(refused("--spring.config.import=" + first + "," + second))
                .startsWith(second + ": is no YAML at line 3, column 15 (expected: ")
                .doesNotContain("s3cret");
    }

    @Test
    void a_properties_file_with_half_a_character_is_told_with_its_line() throws IOException {
        String file = file("s.properties", "one=\\\\users\nspring.datasource.password=s3\\ucret\n");

        assertThat(refused("--spring.config.import=" + file))
                .startsWith(file + ": line 2 has \\u without four hexadecimal digits")
                .doesNotContain("s3");
    }

    @Test
    void a_file_that_others_own_is_told_with_who_reads() throws IOException {
        Path gone = folder.resolve("secrets.properties");

        assertThat(
                        UnreadableSettings.told(
                                new FileSystemResource(gone),
                                new IllegalStateException(new AccessDeniedException("s3cret"))))
                .isEqualTo(
                        "%s: may not be read (expected: the right to, for user %s)"
                                .formatted(gone, System.getProperty("user.name")));
    }

    @Test
    void a_secret_of_a_folder_that_cannot_be_read_is_told_by_its_setting() {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new ClosedFolder());

        assertThat(UnreadableSettings.faults(settings))
                .singleElement()
                .asString()
                .startsWith("spring.datasource.password: its file cannot be read")
                .endsWith("[Config tree '/run/secrets']");
    }

    private static final class ClosedFolder extends EnumerablePropertySource<String> {

        ClosedFolder() {
            super("Config tree '/run/secrets'", "");
        }

        @Override
        public String[] getPropertyNames() {
            return new String[] {"spring.datasource.password"};
        }

        @Override
        public Object getProperty(String name) {
            throw new IllegalStateException(new AccessDeniedException(name));
        }
    }

    @Test
    void json_that_is_none_is_told() {
        assertThat(refused("--spring.application.json={s3cret"))
                .startsWith("spring.application.json")
                .doesNotContain("s3cret");
    }

    private static String refused(String... args) {
        return String.valueOf(
                catchThrowableOfType(IllegalSettings.class, () -> chosen(args)).getMessage());
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
