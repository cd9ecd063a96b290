package io.trapiche.adapter.postgres.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentVersionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\":1,\"b\":[true,null]} | { \"b\" : [ true, null ], \"a\" : 1 }",
                "{\"a\":{\"c\":1,\"b\":2}} | {\"a\":{\"b\":2,\"c\":1}}",
                "{\"name\":\"A\u00e7\u00e3o\\u002f\"} | {\"name\":\"A\\u00e7\\u00e3o/\"}"
            })
    void is_the_same_however_the_document_is_written(String one, String other) {
        assertThat(version(one)).isEqualTo(version(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\":1} | {\"a\":1.0}",
                "{\"a\":1} | {\"a\":\"1\"}",
                "{\"a\":10} | {\"a\":1e1}",
                "{\"a\":12345678901234567890.10} | {\"a\":12345678901234567890.1}",
                "{\"a\":[1,2]} | {\"a\":[2,1]}",
                "{\"a\":null} | {}",
                "{} | []",
                "no JSON | no  JSON",
                "{} | {} {}"
            })
    void is_another_for_whatever_says_something_else(String one, String other) {
        assertThat(version(one)).isNotEqualTo(version(other));
    }

    /** Stored with events, so for ever. */
    @Test
    void of_a_document_is_never_computed_otherwise() {
        assertThat(version(SampleDocuments.invoiced()).sha256())
                .isEqualTo("71593b3fe6e315aa003a34270d859c123933a7dc008946909b4a0515cccd671a");
        assertThat(DocumentVersion.of(version("{}").bytes())).isEqualTo(version("{}"));
    }

    private static DocumentVersion version(String json) {
        return DocumentVersion.of(new OmsDocument(json));
    }
}
