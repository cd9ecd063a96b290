package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PiiDataArchitectureTest extends Fixture {

    private static final String DOCUMENT = "/api/orders/pvt/document/";

    private String order = "";

    @BeforeEach
    void anAccountThatHasIt() {
        order = handled("1001");
        assertThat(client.control("PUT", "/settings", fields("pii", true)).status()).isEqualTo(200);
    }

    @Test
    void an_order_is_masked_unless_there_is_a_reason() {
        JsonNode masked = client.call("GET", DOCUMENT + order).json();
        JsonNode clear = client.call("GET", DOCUMENT + order + "?reason=test").json();

        assertThat(masked.path("piiHidden").booleanValue()).isTrue();
        assertThat(masked.at("/clientProfileData/email").stringValue()).endsWith("***");
        assertThat(clear.path("piiHidden").booleanValue()).isFalse();
        assertThat(clear.at("/clientProfileData/email").stringValue()).contains("@");
        assertThat(clear.path("id")).isEqualTo(clear.path("orderId"));
        assertThat(clear.path("state").stringValue()).isEqualTo("handling");
    }

    @Test
    void the_other_api_is_not_the_accounts() {
        assertThat(client.order(order).status()).isEqualTo(403);
        assertThat(client.call("GET", "/api/oms/pvt/orders").status()).isEqualTo(403);
        assertThat(client.invoice(order, Placements.invoice("1", "Output", 1)).status())
                .isEqualTo(403);

        var _ = client.control("PUT", "/settings", fields("pii", false));
        assertThat(client.order(order).status()).isEqualTo(200);
        assertThat(client.call("GET", DOCUMENT + order).status()).isEqualTo(200);
        assertThat(invoice(1, 0, "2026-03-01").status()).isEqualTo(403);
    }

    @Test
    void an_invoice_names_places_and_its_number_counts_once() {
        assertThat(invoice("text", 0, "2026-03-01").status()).isEqualTo(400);
        assertThat(invoice(1, 9, "2026-03-01").status()).isEqualTo(400);
        assertThat(invoice(1, 0, "2026-03-01T00:00:00Z").status()).isEqualTo(400);
        assertThat(invoice(1, 0, "2026-03-01").status()).isEqualTo(200);
        client.awaitStatus(order, "handling");

        assertThat(invoice(1, 0, "2026-03-01").status()).isEqualTo(400);
        assertThat(client.seen(order).path("invoices")).hasSize(1);
    }

    private Answer invoice(Object value, int place, String day) {
        return client.call(
                "POST",
                DOCUMENT + order + "/invoices",
                fields(
                        "type",
                        "Output",
                        "issuedDate",
                        day,
                        "invoiceNumber",
                        "4711",
                        "invoiceValue",
                        value,
                        "items",
                        List.of(fields("itemIndex", place, "price", 1, "quantity", 1))));
    }
}
