package io.trapiche.adapter.postgres.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "no JSON at all", "{\"name\":\"Ação \\u0000 \uD83D\uDEA2\"}"})
    void gives_back_what_it_took(String text) {
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Test
    void takes_more_than_fits_into_one_piece() {
        String large = SampleDocuments.recorded().repeat(100) + SampleDocuments.invoiced();

        assertThat(PackedText.unpack(PackedText.pack(large))).isEqualTo(large);
    }

    /** Whatever was stored once: neither the dictionary nor the form may change under it. */
    @Test
    void reads_what_earlier_versions_packed() {
        assertThat(PackedText.unpack(SampleDocuments.packed()))
                .isEqualTo(SampleDocuments.invoiced());
    }

    @Test
    void an_order_document_is_packed_to_an_eighth() {
        String document = SampleDocuments.invoiced();

        assertThat(PackedText.pack(document).length)
                .isLessThan(document.getBytes(StandardCharsets.UTF_8).length / 8);
    }

    @Test
    void what_is_broken_is_refused_without_showing_it() {
        byte[] packed = PackedText.pack(SampleDocuments.invoiced());
        byte[] changed = packed.clone();
        changed[packed.length - 1] ^= 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> PackedText.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .withMessage("a packed text ends too early");
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedText.unpack(changed))
                .withMessage("a packed text is broken");
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedText.unpack("{}".getBytes(StandardCharsets.UTF_8)))
                .withMessage("a packed text is broken");
    }
}
