package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PushingToTheConnectorTest extends Fixture {

    @Test
    void tells_a_cancellation_of_the_seller() {
        String id = integrated("6001");
        var _ = client.control("POST", "/orders/" + id + "/cancel", fields("reason", "acabou"));

        JsonNode body = receiver.awaitAt("/pvt/orders/6001/cancel", 1).getFirst().body();

        assertThat(body.path("marketplaceOrderId").stringValue()).isEqualTo("6001");
        assertThat(body.path("marketplaceOrderGroup").stringValue()).isEqualTo("6001");
        assertThat(body.path("cancellationRequestId").stringValue()).hasSize(32);
        assertThat(body.path("cancellationRequestDate").stringValue()).startsWith("20");
        assertThat(body.path("reason").stringValue()).isEqualTo("acabou");
        assertThat(body.path("requestedByUser").booleanValue()).isFalse();
        assertThat(pushes(1).getFirst().path("receipt").stringValue()).startsWith("recibo-");
    }

    @Test
    void tells_the_connector_its_own_cancellation_too() {
        String id = integrated("6002");

        var _ = client.call("POST", Client.OMS + id + "/cancel", Map.of("reason", "desistiu"));

        assertThat(receiver.awaitAt("/pvt/orders/6002/cancel", 1)).hasSize(1);
    }

    @Test
    void tells_an_invoice_and_its_tracking() {
        String id = handled("6003");
        var invoice = Placements.invoice("NF1", "Output", 3500);
        invoice.put("embeddedInvoice", "<nfe/>");
        var _ = client.invoice(id, invoice);
        JsonNode told = receiver.awaitAt("/pub/orders/6003/invoice", 1).getFirst().body();
        var number =
                fields(
                        "trackingNumber",
                        "BR1",
                        "trackingUrl",
                        null,
                        "dispatchedDate",
                        null,
                        "courier",
                        "C");
        var _ = client.call("PATCH", Client.OMS + id + "/invoice/NF1", number);
        JsonNode tracking = receiver.awaitAt("/pub/orders/6003/invoice/NF1", 1).getFirst().body();
        var events = fields("isDelivered", true, "deliveredDate", null, "events", List.of());
        var _ = client.call("PUT", Client.OMS + id + "/invoice/NF1/tracking", events);
        JsonNode delivered =
                receiver.awaitAt("/pub/orders/6003/invoice/NF1/tracking", 1).getFirst().body();

        assertThat(told.path("invoiceNumber").stringValue()).isEqualTo("NF1");
        assertThat(told.path("embeddedInvoice").stringValue()).isEqualTo("<nfe/>");
        assertThat(told.path("items")).hasSize(1);
        assertThat(tracking.path("trackingNumber").stringValue()).isEqualTo("BR1");
        assertThat(delivered.path("isDelivered").booleanValue()).isTrue();
        assertThat(pushes(3))
                .extracting(push -> push.path("kind").stringValue())
                .containsExactly("invoice", "tracking", "tracking-events");
    }

    @Test
    void logs_a_push_that_fails_and_does_not_repeat_it() {
        String id = integrated("6004");
        receiver.refuse(1);

        var _ = client.control("POST", "/orders/" + id + "/cancel", "");

        JsonNode push = pushes(1).getFirst();
        assertThat(push.path("status").intValue()).isEqualTo(202);
        assertThat(push.path("orderId").stringValue()).isEqualTo("FRD-6004");
        client.awaitStatus(id, "canceled");
        assertThat(receiver.at("/pvt/orders/6004/cancel")).hasSize(1);
    }

    @Test
    void drops_a_push_on_demand() {
        String id = integrated("6005");
        var _ =
                client.addFault(
                        "kind",
                        "dropPush",
                        "routes",
                        "cancel-order",
                        "orderIdPrefix",
                        "60",
                        "times",
                        1);

        var _ = client.control("POST", "/orders/" + id + "/cancel", "");

        assertThat(pushes(1).getFirst().path("status").intValue()).isZero();
        assertThat(receiver.at("/pvt/orders/6005/cancel")).isEmpty();
    }

    @Test
    void is_silent_about_shop_orders_and_when_switched_off() {
        var _ = client.control("PUT", "/settings", fields("pushes", false));
        String switchedOff = integrated("6006");
        var _ = client.control("POST", "/orders/" + switchedOff + "/cancel", "");
        client.awaitStatus(switchedOff, "canceled");
        var _ = client.control("PUT", "/settings", fields("pushes", true));
        String ofShop = client.readyOrder();
        var _ = client.control("POST", "/orders/" + ofShop + "/cancel", "");
        client.awaitStatus(ofShop, "canceled");

        String told = integrated("6007");
        var _ = client.control("POST", "/orders/" + told + "/cancel", "");

        assertThat(pushes(1))
                .extracting(push -> push.path("orderId").stringValue())
                .containsExactly(told);
    }

    private List<JsonNode> pushes(int count) {
        await().until(() -> logged().size() >= count);
        return logged();
    }

    private List<JsonNode> logged() {
        return client.control("GET", "/pushes", "").json().valueStream().toList();
    }
}
