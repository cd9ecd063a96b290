package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ApprovingAnOrderTest extends Fixture {

    @Test
    void takes_it_to_ready_for_handling() {
        String orderId = integrated("2001");

        Answer answer = client.approve("2001", receiver.uri());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("SOI003");
        assertThat(answer.json().path("marketplaceOrderId").stringValue()).isEqualTo("2001");
        assertThat(answer.json().path("accountName").isNull()).isTrue();
        assertThat(receiver.awaitAbout("2001", 2).get(1).text("code")).isEqualTo("SOI002");
        client.awaitStatus(orderId, "ready-for-handling");
        assertThat(client.seen(orderId).path("timeline").findValuesAsString("status"))
                .containsExactly(
                        "order-accepted",
                        "waiting-ffmt-authorization",
                        "authorize-fulfillment",
                        "window-to-cancel",
                        "ready-for-handling");
    }

    @Test
    void that_does_not_exist_is_called_back() {
        var _ = client.approve("2002", receiver.uri());

        assertThat(receiver.awaitAbout("2002", 1).getFirst().text("code")).isEqualTo("EOI008");
    }

    @Test
    void twice_is_called_back_as_impossible() {
        var _ = integrated("2003");
        var _ = client.approve("2003", receiver.uri());
        var _ = receiver.awaitAbout("2003", 2);

        var _ = client.approve("2003", receiver.uri());

        assertThat(receiver.awaitAbout("2003", 3).get(2).text("code")).isEqualTo("EOI009");
    }

    @Test
    void waits_for_the_seller_when_its_price_diverges() {
        var _ = client.place(Placements.order("2004", receiver.uri(), "divergent-1"));
        var _ = receiver.awaitAbout("2004", 1);
        var _ = client.approve("2004", receiver.uri());
        assertThat(receiver.awaitAbout("2004", 2).get(1).text("code")).isEqualTo("EOI011");
        assertThat(client.status("FRD-2004")).isEqualTo("waiting-for-manual-authorization");

        assertThat(authorize("FRD-2004", "approve")).isEqualTo(204);
        var _ = client.approve("2004", receiver.uri());

        assertThat(receiver.awaitAbout("2004", 3).get(2).text("code")).isEqualTo("SOI002");
        assertThat(authorize("FRD-2004", "approve")).isEqualTo(409);
    }

    @Test
    void is_over_when_the_seller_rejects_the_price() {
        var _ = client.place(Placements.order("2005", receiver.uri(), "divergent-1"));
        var _ = receiver.awaitAbout("2005", 1);

        assertThat(authorize("FRD-2005", "reject")).isEqualTo(204);

        client.awaitStatus("FRD-2005", "canceled");
        assertThat(authorize("FRD-none", "reject")).isEqualTo(404);
        assertThat(authorize("FRD-2005", "maybe")).isEqualTo(400);
    }

    @Test
    void with_a_bad_body_is_refused_at_once() {
        Answer answer =
                client.call(
                        "PUT",
                        "/api/order-integration/orders/status",
                        Map.of("marketplaceOrderId", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors")).hasSize(4);
    }

    private int authorize(String orderId, String decision) {
        return client.call(
                        "POST",
                        "/control/lojademo/orders/" + orderId + "/authorize",
                        Map.of("decision", decision))
                .status();
    }
}
