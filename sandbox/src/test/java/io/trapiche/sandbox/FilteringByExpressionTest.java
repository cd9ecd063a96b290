package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.sandbox.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FilteringByExpressionTest extends Fixture {
    private static final String TEST = "/api/orders/expressions/jsonata";

    @Test
    void an_order_that_fits_comes_in_once() {
        assertThat(configure(fields("type", "FromOrders", "expression", "value > 100")))
                .isEqualTo(200);

        String id = client.handledOrder();

        assertThat(client.feed())
                .extracting(item -> item.path("orderId").stringValue())
                .containsExactly(id);
    }

    @Test
    void an_order_that_fits_comes_in_at_every_change_if_it_is_wished_so() {
        assertThat(
                        configure(
                                fields(
                                        "type",
                                        "FromOrders",
                                        "expression",
                                        "status in [\"ready-for-handling\", \"handling\"]",
                                        "disableSingleFire",
                                        true)))
                .isEqualTo(200);

        var _ = client.handledOrder();

        assertThat(client.feed())
                .extracting(item -> item.path("state").stringValue())
                .contains("ready-for-handling", "handling");
    }

    @Test
    void an_order_that_does_not_fit_stays_away() {
        assertThat(configure(fields("type", "FromOrders", "expression", "value > 1000000000")))
                .isEqualTo(200);

        var _ = client.handledOrder();

        assertThat(client.feed()).isEmpty();
    }

    @Test
    void the_configuration_is_shown_as_it_was_told() {
        assertThat(configure(fields("type", "FromOrders", "expression", "salesChannel = \"2\"")))
                .isEqualTo(200);

        JsonNode filter = client.call("GET", Client.FEED + "/config").json().path("filter");

        assertThat(filter)
                .isEqualTo(
                        Json.tree(
                                fields(
                                        "type",
                                        "FromOrders",
                                        "expression",
                                        "salesChannel = \"2\"",
                                        "disableSingleFire",
                                        false)));
    }

    @Test
    void what_is_no_filter_is_refused() {
        assertThat(configure(fields("type", "FromOrders"))).isEqualTo(400);
        assertThat(configure(fields("type", "FromOrders", "expression", "value >"))).isEqualTo(400);
        assertThat(configure(fields("type", "FromWorkflow", "expression", "true"))).isEqualTo(409);
        assertThat(configure(fields("type", "FromElsewhere"))).isEqualTo(400);
        assertThat(
                        configure(
                                fields(
                                        "type",
                                        "FromOrders",
                                        "expression",
                                        "true",
                                        "disableSingleFire",
                                        "no")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "status = 'canceled', true",
        "status = 'invoiced', false",
        "$count(items), false",
        "items.id + 1, false"
    })
    void an_expression_is_tried_on_a_document(String expression, boolean fits) {
        Answer answer = test(expression, "{\"status\":\"canceled\",\"items\":[{\"id\":\"a\"}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().booleanValue()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status =", "/", "$match(a, /[/)"})
    void what_is_no_jsonata_is_not_tried(String expression) {
        assertThat(test(expression, "{}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status", "[]"})
    void what_is_no_document_is_not_tried_on(String document) {
        assertThat(test("true", document).status()).isEqualTo(400);
    }

    private Answer test(String expression, String document) {
        return client.call("POST", TEST, fields("Expression", expression, "Document", document));
    }

    private int configure(Object filter) {
        return client.call("POST", Client.FEED + "/config", fields("filter", filter)).status();
    }
}
