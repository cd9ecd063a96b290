package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.JsonView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CancellationRequestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ",
                "{\"cancellationRequests\":null,\"cancellationData\":null} | ",
                "{\"cancellationRequests\":[{\"id\":\"r1\",\"deniedBySeller\":false}]} | r1",
                "{\"cancellationRequests\":[{\"id\":\"r1\"}]} | r1",
                "{\"cancellationRequests\":[{\"id\":\"r1\",\"deniedBySeller\":true}]} | ",
                "{\"cancellationRequests\":[{\"id\":\"r1\",\"deniedBySeller\":true},{\"id\":\"r2\"}]} | r2",
                "{\"cancellationRequests\":[{\"id\":\"r1\",\"deniedBySeller\":true}],"
                        + "\"cancellationData\":{\"cancellationRequestId\":\"r1\"}} | ",
                "{\"CancellationData\":{\"CancellationRequestId\":\"r3\"}} | r3",
                "{\"cancellationRequests\":\"odd\"} | "
            })
    void the_open_one_is_the_last_unless_it_was_denied(String document, String open) {
        assertThat(
                        CancellationRequests.openOf(
                                new JsonView(JsonMapper.shared().readTree(document))))
                .isEqualTo(open);
    }
}
