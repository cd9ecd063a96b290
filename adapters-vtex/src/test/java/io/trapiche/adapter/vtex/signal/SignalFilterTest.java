package io.trapiche.adapter.vtex.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.signal.SignalFilter.FromOrders;
import io.trapiche.adapter.vtex.signal.SignalFilter.FromWorkflow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignalFilterTest {

    private static final FromOrders EXPRESSION = new FromOrders("status = \"handling\"", true);

    @Test
    void a_filter_by_status_and_one_by_document_tell_nothing_of_each_other() {
        assertThat(written(new FromWorkflow(List.of("invoiced", "cancel", "cancel"))))
                .isEqualTo("{\"type\":\"FromWorkflow\",\"status\":[\"cancel\",\"invoiced\"]}");
        assertThat(written(EXPRESSION))
                .isEqualTo(
                        "{\"type\":\"FromOrders\",\"expression\":\"status = \\\"handling\\\"\",\"disableSingleFire\":true}");
    }

    @Test
    void the_expression_that_is_wished_is_recognised() {
        assertThat(EXPRESSION.difference(view(written(EXPRESSION)))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"FromWorkflow\",\"status\":[]}",
                "{\"type\":\"FromOrders\",\"expression\":\"true\",\"disableSingleFire\":true}",
                "{\"type\":\"FromOrders\",\"expression\":\"status = \\\"handling\\\"\"}"
            })
    void another_filter_than_the_expression_is_told(String shown) {
        assertThat(EXPRESSION.difference(view(shown))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "cancelation-request,cancellation-requested",
        "order-completed,on-order-completed",
        "ready-for-handlin,ready-for-handling",
        "cancelled,canceled"
    })
    void a_status_that_vtex_would_take_in_silence_is_a_fault(String wrong, String meant) {
        assertThat(FilterStatuses.faults(List.of("invoiced", wrong)))
                .singleElement()
                .asString()
                .contains("did you mean " + meant + "?");
    }

    @Test
    void nonsense_is_told_what_there_is() {
        assertThat(FilterStatuses.faults(List.of("xyz\nxyzxyzxyzxyz")))
                .singleElement()
                .asString()
                .contains("approve-payment, authorize-fulfillment")
                .doesNotContain("xyz");
        assertThat(FilterStatuses.faults(FilterStatuses.NEEDED)).isEmpty();
    }

    private static String written(SignalFilter filter) {
        return new String(VtexJson.bytes(filter.payload()), StandardCharsets.UTF_8);
    }

    private static JsonView view(String json) {
        return VtexJson.read(json).orElseThrow();
    }
}
