package io.trapiche.adapter.vtex.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonViewTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.1234567Z, 2026-03-01T12:00:00.123456700Z",
        "2026-03-01T12:00:00.123456+00:00, 2026-03-01T12:00:00.123456Z",
        "2026-03-01T09:00:00-03:00, 2026-03-01T12:00:00Z",
        "2026-03-01T09:00:00-0300, 2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00, 2026-03-01T12:00:00Z",
        "2026-03-01 12:00, 2026-03-01T12:00:00Z",
        "2026-03-01, 2026-03-01T00:00:00Z"
    })
    void times_are_read_in_every_notation(String text, Instant expected) {
        assertThat(of("\"" + text + "\"").instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"03/01/2026 12:00:00\"",
                "\"2026-02-31T12:00:00Z\"",
                "\"+999999999-01-01T00:00:00Z\"",
                "\"0001-01-01T00:00:00Z\"",
                "null",
                "{}",
                "7"
            })
    void what_is_no_time_is_absent(String json) {
        assertThat(of(json).instant()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "7,7",
        "-7,-7",
        "7.0,7",
        "7e2,700",
        "'\"7\"',7",
        "'\" 7 \"',7",
        "'\"7.00\"',7",
        "'\"-7.0\"',-7"
    })
    void whole_numbers_are_read_in_every_notation(String json, long expected) {
        assertThat(of(json).wholeNumber()).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.5",
                "1E+400",
                "1E-400",
                "99999999999999999999",
                "\"7.5\"",
                "\"7,00\"",
                "\"1E+400\"",
                "\"1E-400\"",
                "\"99999999999999999999999\"",
                "\"\"",
                "true",
                "[]",
                "null"
            })
    void what_is_no_whole_number_is_absent(String json) {
        assertThat(of(json).wholeNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12,12", "12.0,12", "'\"12.0\"',12.0", "0.5,0.5", "true,true"})
    void ids_that_are_numbers_have_no_fraction(String json, String expected) {
        assertThat(of(json).text()).isEqualTo(expected);
    }

    @Test
    void the_exact_name_comes_first() {
        JsonView view = VtexJson.read("{\"Status\":\"a\",\"status\":\"b\"}").orElseThrow();

        assertThat(view.field("status").text()).isEqualTo("b");
        assertThat(view.field("STATUS").text()).isEqualTo("a");
        assertThat(view.field("state").isMissing()).isTrue();
    }

    @Test
    void a_byte_order_mark_is_no_fault() {
        assertThat(VtexJson.read("\uFEFF{}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{", "{} {}", "nul", "{'a':1}", "<a/>"})
    void what_is_no_document_is_absent(@Nullable String text) {
        assertThat(VtexJson.read(String.valueOf(text))).isEmpty();
    }

    private static JsonView of(String value) {
        return VtexJson.read("{\"it\":" + value + "}").orElseThrow().field("it");
    }
}
