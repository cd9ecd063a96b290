package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.SumFiles.CLIENT;
import static io.trapiche.faults.sums.SumFiles.VTEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CheckingSumsTest {

    @TempDir private Path folder;

    @Test
    void nothing_is_told_of_a_sound_run() throws IOException {
        SumChecker checked = new SoundSums().check(folder);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.isSound()).isTrue();
        assertThat(checked.orders()).hasSize(8);
        assertThat(checked.checked()).hasSize(8);
    }

    @Test
    void a_run_without_orders_is_none() throws IOException {
        SoundSums sums = new SoundSums();
        Stream.of(CLIENT, VTEX).forEach(file -> sums.rows(file).clear());

        assertThat(sums.check(folder).isSound()).isFalse();
    }

    @Test
    void orders_are_counted_by_currency_and_end() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new SoundSums().check(folder).print(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| BRL | 6 | 2 | 3 | 2 | 1 | 0 |")
                .contains("| CLP | 1 | 0 | 1 | 0 | 0 | 0 |")
                .contains("| JPY | 1 | 1 | 1 | 0 | 0 | 0 |")
                .contains("| all | 8 | 3 | 5 | 2 | 1 | 0 |")
                .contains("0 faults");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.trapiche.faults.sums.SpoiltSums#all")
    void a_wrong_sum_is_found(String what, String check, String order, Consumer<SoundSums> spoiling)
            throws IOException {
        SoundSums sums = new SoundSums();
        spoiling.accept(sums);

        SumChecker checked = sums.check(folder);

        assertThat(checked.isSound()).as(what).isFalse();
        assertThat(checked.faults())
                .as(what)
                .anySatisfy(
                        fault -> {
                            assertThat(fault.check()).isEqualTo(check);
                            assertThat(fault.order()).isEqualTo(order);
                        });
    }
}
