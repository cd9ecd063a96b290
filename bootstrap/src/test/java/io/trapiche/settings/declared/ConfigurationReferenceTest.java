package io.trapiche.settings.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.start.SettingsBeforeStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference that operators read is the one the code gives. */
class ConfigurationReferenceTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");
    private static final Path GENERATED = Path.of("target", "configuration.md");

    @Test
    void the_document_is_what_the_records_say() throws IOException {
        Files.writeString(GENERATED, ConfigurationReference.inMarkdown());

        assertThat(DOCUMENT)
                .as("copy bootstrap/%s to docs/ when the change is meant", GENERATED)
                .hasSameTextualContentAs(GENERATED);
    }

    @Test
    void every_number_has_a_unit_and_what_has_no_default_an_example() {
        FurtherColumns further = new FurtherColumns(DeclaredSettings.all());

        assertThat(further.lacking()).isEmpty();
        assertThat(further.unknown()).isEmpty();
    }

    @Test
    void examples_work_together() {
        FurtherColumns further = new FurtherColumns(DeclaredSettings.all());
        Stream<String> examples =
                DeclaredSettings.all().stream()
                        .filter(setting -> setting.component().getType() != Path.class)
                        .flatMap(
                                setting ->
                                        further
                                                .example(setting)
                                                .map(example -> option(setting, example))
                                                .stream());
        Stream<String> secrets =
                Stream.of(
                        "--trapiche.vtex.accounts.lojademo.app-token=token",
                        "--trapiche.vtex.accounts.lojademo.second-app-token=token",
                        "--trapiche.vtex.accounts.lojademo.callback-keys.k1=" + "1".repeat(64));

        assertThat(
                        new SettingsCheck(
                                        SettingsBeforeStart.read(
                                                Stream.concat(examples, secrets)
                                                        .toArray(String[]::new)),
                                        List.of())
                                .faults())
                .isEmpty();
    }

    private static String option(DeclaredSetting setting, String example) {
        String name = setting.name().replace(DeclaredSetting.ANY, "lojademo");
        return "--" + name + (setting.keyed() ? "." : "=") + example;
    }
}
