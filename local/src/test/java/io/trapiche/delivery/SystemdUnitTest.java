package io.trapiche.delivery;

import static io.trapiche.delivery.OperatorFiles.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.settings.declared.SettingVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemdUnitTest {

    private static final String FOLDER = "deploy/systemd/";

    @Test
    void its_example_files_have_settings_that_exist() throws IOException {
        Map<String, Object> variables = variables(FOLDER + "trapiche.env");

        assertThat(SettingVariables.unknown(variables.keySet())).isEmpty();
        assertThat(
                        OperatorFiles.faults(
                                variables,
                                "--spring.config.additional-location=file:"
                                        + file(FOLDER + "trapiche.yaml")
                                        + ",file:"
                                        + file(FOLDER + "secrets.properties")))
                .isEmpty();
    }

    /** The environment outranks the files that the guide makes, with a blank value, too. */
    @Test
    void its_environment_sets_nothing_until_somebody_does() throws IOException {
        assertThat(Files.readString(file(FOLDER + "trapiche.env")).lines())
                .allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    @Test
    void it_waits_longer_for_the_end_than_the_service_may_take() throws IOException {
        assertThat(variables(FOLDER + "trapiche.service"))
                .containsEntry("TimeoutStopSec", "15s")
                .containsEntry("SuccessExitStatus", "143")
                .containsEntry("RestartPreventExitStatus", "2");
    }

    /** Commented ones, too: they are there to be used. */
    private static Map<String, Object> variables(String name) throws IOException {
        Map<String, Object> variables = new LinkedHashMap<>();
        Files.readString(file(name))
                .lines()
                .map(line -> line.replaceFirst("^#(?=[A-Z_]+=)", ""))
                .filter(line -> line.matches("[A-Za-z_]+=.*"))
                .map(line -> line.split("=", 2))
                .forEach(parts -> variables.put(parts[0], parts[1]));
        return variables;
    }
}
