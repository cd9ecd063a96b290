package io.trapiche.adapter.vtex.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.vtex.port.FilterTrial.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A trial says yes, no or why not, and ends soon whatever it is given. */
@Timeout(20)
final class LocalJsonataTest {

    private static final String SAMPLE = SampleOrder.DOCUMENT;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "status = \"ready-for-handling\" # true",
                "affiliateId in [\"BZR\"] # false",
                "items[price > 100].seller = \"1\" # true",
                "items.unitMultiplier = 1 # true",
                "merchantName = null # true",
                "$exists(nothing) # false",
                "$contains(orderId, \"FRD-\") and salesChannel = \"2\" # true"
            })
    void an_expression_fits_or_not(String expression, boolean fits) {
        assertThat(LocalJsonata.of(expression, SAMPLE))
                .isEqualTo(new LocalJsonata.Said(new Answer.Fits(fits), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status =", "status == 1", "(((", "\"abc", "a b", "$sort(", "[", "1e999"})
    void what_is_no_jsonata_is_told_by_code_and_place(String expression) {
        assertThat(LocalJsonata.fault(expression))
                .matches("is no JSONata: [A-Z][0-9]{4} at character [0-9]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_one_is_none(String expression) {
        assertThat(LocalJsonata.fault(expression)).isNotNull();
    }

    @Test
    void one_that_is_too_long_is_none() {
        assertThat(LocalJsonata.fault("1" + " ".repeat(4_000))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$contains(a, /x(?<n>[/)", "/", "a /* b"})
    void what_java_cannot_read_is_left_to_vtex_or_told(String expression) {
        assertThat(LocalJsonata.of(expression, SAMPLE).answer()).isNotInstanceOf(Answer.Fits.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value < \"a\"", "$contains(value, \"1\")", "$sum(items)"})
    void one_that_fails_on_the_order_says_so(String expression) {
        assertThat(LocalJsonata.of(expression, SAMPLE).answer()).isInstanceOf(Answer.Fails.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "nothing", "null", "value + 1", "$type(items)"})
    void one_that_says_neither_yes_nor_no_is_open(String expression) {
        assertThat(LocalJsonata.of(expression, SAMPLE).answer()).isInstanceOf(Answer.Open.class);
    }

    @Test
    void doubts_are_told_beside_the_answer() {
        LocalJsonata.Said said = LocalJsonata.of("$count(items) = 1", SAMPLE);

        assertThat(said.answer()).isEqualTo(new Answer.Fits(true));
        assertThat(said.doubts()).containsExactly(Trait.COUNT.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$contains(orderId, /^FRD/)",
                "($f := function($x){$x}; $f(1))",
                "[1..3][0] = 1",
                "$pad(\"a\", 3) = \"a\"",
                "$$.** = 1"
            })
    void what_has_no_bound_is_not_run(String expression) {
        assertThat(LocalJsonata.of(expression, SAMPLE).answer())
                .isInstanceOfSatisfying(
                        Answer.Open.class,
                        open -> assertThat(open.why()).startsWith("it is not run"));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void what_is_too_deep_is_ended(String expression) {
        assertThat(LocalJsonata.of(expression, SAMPLE).answer())
                .isInstanceOfSatisfying(
                        Answer.Open.class,
                        open -> assertThat(open.why()).startsWith("it takes too much"));
    }

    static Stream<String> deep() {
        return Stream.of(
                "(".repeat(600) + "true" + ")".repeat(600), "1" + "+1".repeat(600) + " = 601");
    }
}
