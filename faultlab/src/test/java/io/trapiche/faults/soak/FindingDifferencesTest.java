package io.trapiche.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two sides of a comparison are written differently, and each difference has its name. */
class FindingDifferencesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final OrderView VTEX =
            OrderView.ofVtex(
                    json(
                            """
                            {"status": "canceled", "value": 5890,
                             "invoices": [{"invoiceNumber": "1", "type": "Output", "invoiceValue": 890},
                                          {"invoiceNumber": "2", "type": "Input", "invoiceValue": 90}],
                             "document": {"cancelReason": "a soak"}}"""));

    @Test
    void none_where_both_sides_tell_the_same() {
        OrderView told = told("canceled", 5890, "a soak", 890);

        assertThat(told.differences(VTEX)).isEmpty();
        assertThat(VTEX.hasEnded()).isTrue();
    }

    @Test
    void each_by_name() {
        assertThat(told("cancel", 5890, "a soak", 890).differences(VTEX))
                .isEqualTo(Map.of("status", "cancel / canceled"));
        assertThat(told("canceled", 5891, "a soak", 890).differences(VTEX))
                .isEqualTo(Map.of("value", "5891 / 5890"));
        assertThat(told("canceled", 5890, "", 890).differences(VTEX)).containsKey("cancelReason");
        assertThat(told("canceled", 5890, "a soak", 891).differences(VTEX))
                .isEqualTo(Map.of("invoices", "{1=891, 2=-90} / {1=890, 2=-90}"));
    }

    @Test
    void a_status_that_nobody_told_is_no_end() {
        OrderView untold = OrderView.ofMessage(json("{\"order\":{\"value\":{\"minorUnits\":1}}}"));

        assertThat(untold.status()).isEmpty();
        assertThat(untold.hasEnded()).isFalse();
    }

    private static OrderView told(String status, long value, String reason, long invoiced) {
        return OrderView.ofMessage(
                json(
                        """
                        {"order": {"status": "%s", "value": {"minorUnits": %d}, "cancelReason": "%s",
                         "packages": [
                          {"output": true, "invoiceNumber": "1", "value": {"minorUnits": %d}},
                          {"output": false, "invoiceNumber": "2", "value": {"minorUnits": 90}}]}}"""
                                .formatted(status, value, reason, invoiced)));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
