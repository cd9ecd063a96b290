package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"OMS007\"}}",
                "{\"error\":{\"message\":\"Order Not Found\"}}",
                "{\"title\":\"Not Found\",\"status\":404,\"traceId\":\"00-1\"}"
            })
    void are_vtexs_in_either_form(String body) {
        assertThat(Refusals.isOfVtex(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not found",
                "{}",
                "{\"error\":\"Not Found\",\"status\":404}",
                "{\"error\":{}}",
                "{\"title\":\"Not Found\",\"status\":404}",
                "{\"title\":\"Not Found\",\"traceId\":\"00-1\"}",
                "{\"status\":404,\"traceId\":\"00-1\"}"
            })
    void are_not_what_anything_else_says(String body) {
        assertThat(Refusals.isOfVtex(body)).isFalse();
    }
}
