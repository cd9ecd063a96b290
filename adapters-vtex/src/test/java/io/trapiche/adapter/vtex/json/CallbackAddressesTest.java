package io.trapiche.adapter.vtex.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://hub.example.com/vtex/lojademo/feira/s3cret | ***",
                "no answer from https://hub.example.com/a/vtex/lojademo/feira/s3cret, twice | no answer from ***, twice",
                "two: /vtex/a/s3cret/hook /VTEX/b/s3cret/hook. | two: *** ***",
                "go=https%3A%2F%2Fhub%2Fvtex%2Flojademo%2Ffeira%2Fs3cret end | *** end",
                "{\"to\":\"https:\\/\\/hub\\/vtex\\/lojademo\\/s3cret\\/hook\"} | {\"to\":\"***\"}"
            })
    void an_address_of_ours_is_masked(String text, String masked) {
        assertThat(CallbackAddresses.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "vtex/lojademo", "https://www.vtex.com/br-pt/", "a /vtex b", "/vtex/a"})
    void other_texts_stay(String text) {
        assertThat(CallbackAddresses.masked(text)).isEqualTo(text);
    }

    @Test
    void a_long_text_takes_no_longer_for_its_length() {
        String text = "/vtex".repeat(200_000) + "/";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> CallbackAddresses.masked(text));
    }
}
