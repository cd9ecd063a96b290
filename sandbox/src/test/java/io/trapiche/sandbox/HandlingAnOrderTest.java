package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandlingAnOrderTest extends Fixture {

    @Test
    void starts_once() {
        String id = client.readyOrder();

        assertThat(start(id).status()).isEqualTo(204);
        Answer again = start(id);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/error/code").stringValue()).isEqualTo("OMS003");
        client.awaitStatus(id, "handling");
        assertThat(client.seen(id).at("/effects/startHandling").intValue()).isEqualTo(1);
        assertThat(client.seen(id).at("/effects/startHandlingRefused").intValue()).isEqualTo(1);
    }

    @Test
    void of_an_unknown_order_is_answered_with_404() {
        assertThat(start("nobody-1").status()).isEqualTo(404);
        assertThat(client.order("nobody-1").status()).isEqualTo(404);
        assertThat(client.invoice("nobody-1", Placements.invoice("1", "Output", 1)).status())
                .isEqualTo(404);
    }

    @Test
    void ends_invoiced_when_the_parts_make_its_value() {
        String id = client.handledOrder();

        assertThat(client.invoice(id, Placements.invoice("NF1", "Output", 1000)).status())
                .isEqualTo(200);
        client.awaitStatus(id, "handling");
        Answer second = client.invoice(id, Placements.invoice("NF2", "Output", 1500));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("orderId").stringValue()).isEqualTo(id);
        assertThat(second.json().path("receipt").stringValue()).hasSize(32);
        client.awaitStatus(id, "invoiced");
        JsonNode document = client.order(id).json();
        assertThat(document.path("invoicedDate").isNull()).isFalse();
        assertThat(document.at("/packageAttachment/packages")).hasSize(2);
        assertThat(document.at("/packageAttachment/packages/0/invoiceValue").intValue())
                .isEqualTo(1000);
    }

    @Test
    void an_invoice_number_again_brings_only_a_new_receipt() {
        String id = client.handledOrder();
        Answer first = client.invoice(id, Placements.invoice("NF1", "Output", 2500));

        Answer again = client.invoice(id, Placements.invoice("NF1", "Output", 900));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("receipt")).isNotEqualTo(first.json().path("receipt"));
        assertThat(client.seen(id).path("invoices")).hasSize(1);
        assertThat(client.seen(id).at("/invoices/0/invoiceValue").intValue()).isEqualTo(2500);
        assertThat(client.seen(id).at("/effects/invoicesAgain").intValue()).isEqualTo(1);
    }

    @Test
    void an_invoice_that_cannot_be_is_refused() {
        String id = client.readyOrder();
        assertThat(client.invoice(id, Placements.invoice("NF1", "Output", 2500)).status())
                .isEqualTo(400);
        var _ = start(id);
        client.awaitStatus(id, "handling");

        assertThat(client.invoice(id, Placements.invoice("NF/1", "Output", 2500)).status())
                .isEqualTo(400);
        assertThat(client.invoice(id, Placements.invoice("NF1", "Output", 2501)).status())
                .isEqualTo(400);
        assertThat(client.invoice(id, Placements.invoice("NF1", "Output", 0)).status())
                .isEqualTo(400);
        assertThat(client.invoice(id, Placements.invoice("NF1", "Input", 2500)).status())
                .isEqualTo(400);
        Map<String, @Nullable Object> otherItem = Placements.invoice("NF1", "Output", 2500);
        otherItem.put("items", List.of(Json.fields("id", "77", "price", 1, "quantity", 1)));
        assertThat(client.invoice(id, otherItem).status()).isEqualTo(400);
        assertThat(client.seen(id).path("invoices")).isEmpty();
    }

    @Test
    void a_return_follows_the_sale() {
        String id = client.handledOrder();
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 2500));
        client.awaitStatus(id, "invoiced");

        assertThat(client.invoice(id, Placements.invoice("DEV1", "Input", 1000)).status())
                .isEqualTo(200);
        assertThat(client.invoice(id, Placements.invoice("DEV2", "Input", 1501)).status())
                .isEqualTo(400);
        assertThat(client.status(id)).isEqualTo("invoiced");
    }

    @Test
    void tracking_needs_its_number_before_its_events() {
        String id = client.handledOrder();
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 2500));
        String invoice = Client.OMS + id + "/invoice/NF1";
        var events =
                Json.fields(
                        "isDelivered",
                        true,
                        "deliveredDate",
                        "2026-03-05 12:00",
                        "events",
                        List.of(
                                Json.fields(
                                        "city",
                                        "C",
                                        "state",
                                        "SP",
                                        "description",
                                        "Entregue",
                                        "date",
                                        "2026-03-05")));
        var number =
                Json.fields(
                        "trackingNumber",
                        "BR1",
                        "trackingUrl",
                        null,
                        "dispatchedDate",
                        null,
                        "courier",
                        "Transporte");

        assertThat(client.call("PUT", invoice + "/tracking", events).status()).isEqualTo(400);
        assertThat(client.call("PATCH", invoice, number).status()).isEqualTo(200);
        assertThat(client.call("PUT", invoice + "/tracking", events).status()).isEqualTo(200);

        JsonNode parcel = client.order(id).json().at("/packageAttachment/packages/0");
        assertThat(parcel.path("trackingNumber").stringValue()).isEqualTo("BR1");
        assertThat(parcel.at("/courierStatus/finished").booleanValue()).isTrue();
        assertThat(parcel.at("/courierStatus/data")).hasSize(1);
        assertThat(client.call("PATCH", Client.OMS + id + "/invoice/NF9", number).status())
                .isEqualTo(404);
        assertThat(client.call("PATCH", invoice, Map.of("trackingNumber", "BR1")).status())
                .isEqualTo(400);
    }

    private Answer start(String id) {
        return client.call("POST", Client.OMS + id + "/start-handling");
    }
}
