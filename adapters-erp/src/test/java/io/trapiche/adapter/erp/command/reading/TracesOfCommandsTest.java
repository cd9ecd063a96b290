package io.trapiche.adapter.erp.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracesOfCommandsTest {

    private static final String ONE = "00-11111111111111111111111111111111-0000000000000001-01";
    private static final String TWO = "00-22222222222222222222222222222222-0000000000000002-01";

    private final Headers headers = new RecordHeaders();

    private @Nullable String told() {
        return new CommandHeaders(headers).traceparent();
    }

    private void add(String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    @Test
    void that_of_cloudevents_comes_first() {
        add("traceparent", TWO);
        add("ce_traceparent", ONE);

        assertThat(told()).isEqualTo(ONE);
    }

    @Test
    void a_malformed_one_does_not_hide_the_other() {
        add("ce_traceparent", "undefined");
        add("traceparent", TWO);

        assertThat(told()).isEqualTo(TWO);
    }

    @Test
    void one_that_is_there_twice_does_not_hide_the_other() {
        add("ce_traceparent", ONE);
        add("ce_traceparent", ONE);
        add("traceparent", TWO);

        assertThat(told()).isEqualTo(TWO);
    }

    @Test
    void malformed_ones_are_none() {
        add("ce_traceparent", "");
        add("traceparent", "00-1-2-3");

        assertThat(told()).isNull();
    }
}
