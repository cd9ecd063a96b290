package io.trapiche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.cli.Invocation.Command;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineReaderTest {

    private final StringWriter said = new StringWriter();
    private final CommandLineReader reader =
            new CommandLineReader(
                    List.of(
                            new StartOption("data", "<folder>", ".trapiche", "where data is kept"),
                            new StartOption("http-port", "<port>", "8080", "of HTTP"),
                            new StartOption("fresh", "", "false", "forget what was kept")));

    @Test
    void options_and_settings_go_on_as_spring_boot_takes_them() {
        Invocation asked = read("--http-port", "1", "--trapiche.node-id=two", "--fresh");

        assertThat(asked.command()).isEqualTo(Command.START);
        assertThat(asked.options())
                .containsExactly("--trapiche.node-id=two", "--http-port=1", "--fresh=true");
        assertThat(asked.ofStart()).containsExactly("--http-port", "--fresh");
    }

    @Test
    void a_flag_can_be_said_no_to() {
        assertThat(read("--fresh=false").options()).containsExactly("--fresh=false");
    }

    @Test
    void commands_take_the_options_of_the_start_too() {
        Invocation rebuild = read("rebuild", "--data=here");
        assertThat(rebuild.command()).isEqualTo(Command.ONCE);
        assertThat(rebuild.options()).contains("--data=here", "--rebuild-read-models");
        assertThat(read("--data=here", "check").command()).isEqualTo(Command.CHECK);
        assertThat(read("--data=here", "check").options()).containsExactly("--data=here");
        assertThat(read("retell", "--account=lojademo", "--since=2026-03-02T12:00:00Z").options())
                .containsExactlyInAnyOrder(
                        "--retell-orders=lojademo", "--retell-since=2026-03-02T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "--htp-port=1, --http-port",
        "--dta, --data",
        "rebuld, rebuild",
        "chek, check",
    })
    void what_is_misspelt_is_an_error_that_says_what_was_meant(String wrong, String meant) {
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> read(wrong))
                .withMessageStartingWith("there is no " + wrong.split("=", 2)[0] + "\n")
                .withMessageContaining("Did you mean")
                .withMessageContaining(meant)
                .withMessageContaining("--help");
    }

    @Test
    void all_that_is_unknown_is_told_at_once_and_no_value() {
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> read("--frsh", "--dta=secret-1", "--zzz", "secret-2"))
                .withMessageContaining("there is no --frsh\nDid you mean --fresh?")
                .withMessageContaining("there is no --dta\nDid you mean --data?")
                .withMessageContaining("there is no --zzz\nTry --help")
                .withMessageNotContaining("secret");
    }

    @Test
    void a_command_without_what_it_needs_says_so() {
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> read("retell"))
                .withMessageContaining("--account=<account>")
                .withMessageContaining("--since=<moment>");
    }

    @Test
    void a_command_with_values_that_cannot_be_names_each_as_it_was_typed() {
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> read("retell", "--account=LOJA", "--since=yesterday"))
                .withMessage(
                        """
                        --account is malformed (expected: 1 to 40 lowercase letters, digits or hyphens, a letter first)
                        --since is malformed (expected: a moment such as 2026-03-02T12:00:00Z)""");
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> read("retell", "--account=", "--since=2026-03-02"))
                .withMessageContaining("--account is missing")
                .withMessageContaining("--since is malformed");
    }

    @Test
    void help_shows_commands_options_and_defaults() {
        assertThat(reader.read(new PrintWriter(said), "--help")).isEmpty();
        assertThat(said.toString())
                .contains("check", "rebuild", "retell", "--data=<folder>", "(default: 8080)")
                .contains("docs/configuration.md", "local mode")
                .doesNotContain("--rebuild-read-models");
    }

    @Test
    void help_of_an_archive_says_what_an_archive_has() {
        var _ = new CommandLineReader(List.of()).read(new PrintWriter(said), "--help");

        assertThat(said.toString())
                .contains("bin/trapiche prepare", "docs/operating.md")
                .doesNotContain("local mode");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(reader.read(new PrintWriter(said), "--version")).isEmpty();
        assertThat(said.toString()).containsPattern("trapiche \\d+\\.\\d+\\.\\d+");
    }

    private Invocation read(String... args) {
        Optional<Invocation> read = reader.read(new PrintWriter(said), args);
        return read.orElseThrow();
    }
}
