package io.trapiche.benchmarks.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.benchmarks.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingBuildsTest {

    private static final List<Figure<Double>> FIGURES =
            List.of(new Figure<>("seconds", 1, Double::doubleValue));

    @Test
    void a_ratio_is_of_the_same_round() {
        Rounds<Double> rounds =
                new Rounds<>(
                        List.of("beside", "this"),
                        List.of(List.of(10.0, 5.0), List.of(40.0, 10.0), List.of(20.0, 16.0)));

        assertThat(told(rounds))
                .contains("| figure | beside | this | this over beside |")
                .contains(
                        "| seconds | 20.0 (10.0 to 40.0) | 10.0 (5.0 to 16.0) | 0.50 (0.25 to 0.80) |")
                .contains("Medians of 3 rounds, in brackets the extremes.");
    }

    @Test
    void from_six_rounds_on_the_extremes_give_way_to_the_interval_of_the_sign_test() {
        Rounds<Double> rounds =
                new Rounds<>(
                        List.of("this"),
                        List.of(
                                List.of(1.0),
                                List.of(2.0),
                                List.of(3.0),
                                List.of(4.0),
                                List.of(5.0),
                                List.of(6.0),
                                List.of(7.0),
                                List.of(8.0),
                                List.of(99.0)));

        assertThat(told(rounds))
                .contains("| seconds | 5.0 (2.0 to 8.0) |")
                .contains("Medians of 9 rounds, in brackets the 95 % interval.");
    }

    @Test
    void one_round_has_no_brackets_and_nothing_has_no_ratio() {
        Rounds<Double> rounds = new Rounds<>(List.of("beside", "this"), List.of(List.of(0.0, 5.0)));

        assertThat(told(rounds)).contains("| seconds | 0.0 | 5.0 | – |").contains("One round.");
    }

    private static String told(Rounds<Double> rounds) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Comparison.tell(Report.into(new PrintStream(text, true, UTF_8)), rounds, FIGURES);
        return text.toString(UTF_8);
    }
}
