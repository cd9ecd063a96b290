package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CancellingAnOrderTest extends Fixture {

    private static final String DOCUMENTS = "/lojademo/api/orders/pvt/document/";

    @Test
    void before_its_approval_takes_one_call() {
        String id = integrated("3001");

        Answer answer = cancel(id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("orderId").stringValue()).isEqualTo(id);
        client.awaitStatus(id, "canceled");
        assertThat(client.order(id).json().path("cancelReason").stringValue())
                .isEqualTo("sem estoque");
        assertThat(client.order(id).json().at("/cancellationData/RequestedByUser").isBoolean())
                .isTrue();
        assertThat(cancel(id).status()).isEqualTo(400);
    }

    @Test
    void in_handling_takes_two_calls() {
        String id = client.handledOrder();

        assertThat(cancel(id).status()).isEqualTo(200);
        assertThat(client.status(id)).isEqualTo("cancellation-requested");
        assertThat(cancel(id).status()).isEqualTo(200);

        client.awaitStatus(id, "canceled");
        assertThat(client.seen(id).at("/effects/cancels").intValue()).isEqualTo(2);
    }

    @Test
    void is_refused_once_something_is_invoiced() {
        String id = client.handledOrder();
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 1000));
        client.awaitStatus(id, "handling");

        assertThat(cancel(id).status()).isEqualTo(400);
        assertThat(client.seen(id).at("/effects/cancelsRefused").intValue()).isEqualTo(1);
    }

    @Test
    void is_refused_by_the_invoice_that_follows_the_request() {
        String id = client.handledOrder();
        assertThat(inVtex(id, "customer")).isEqualTo(204);
        assertThat(client.status(id)).isEqualTo("cancellation-requested");

        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 2500));

        client.awaitStatus(id, "invoiced");
        assertThat(inVtex(id, "seller")).isEqualTo(409);
    }

    @Test
    void within_vtex_needs_no_call() {
        String id = client.readyOrder();

        assertThat(inVtex(id, "seller")).isEqualTo(204);

        client.awaitStatus(id, "canceled");
        assertThat(client.seen(id).at("/effects/cancels").intValue()).isZero();
    }

    @Test
    void goes_on_where_it_was_when_the_seller_denies_it() {
        String ready = client.readyOrder();
        assertThat(inVtex(ready, "customer")).isEqualTo(204);
        assertThat(deny(ready)).isEqualTo(204);
        assertThat(client.status(ready)).isEqualTo("ready-for-handling");
        assertThat(client.order(ready).json().path("cancelReason").isNull()).isTrue();
        String handled = client.handledOrder();
        assertThat(cancel(handled).status()).isEqualTo(200);

        assertThat(deny(handled)).isEqualTo(204);

        assertThat(client.status(handled)).isEqualTo("handling");
        assertThat(deny(handled)).isEqualTo(409);
        assertThat(deny("nobody-1")).isEqualTo(404);
    }

    @Test
    void is_denied_by_the_request_it_is_for() {
        String id = client.handledOrder();
        assertThat(inVtex(id, "customer")).isEqualTo(204);
        String request = client.order(id).json().at("/cancellationRequests/0/id").stringValue();

        assertThat(denyByCall(id, "another").status()).isEqualTo(400);
        assertThat(denyByCall(id, request).status()).isEqualTo(200);

        assertThat(client.status(id)).isEqualTo("handling");
        JsonNode shown = client.order(id).json().at("/cancellationRequests/0");
        assertThat(shown.path("deniedBySeller").booleanValue()).isTrue();
        assertThat(shown.path("deniedBySellerReason").stringValue()).isEqualTo("enviado");
        assertThat(shown.path("requestedByUser").booleanValue()).isTrue();
        assertThat(client.seen(id).at("/effects/cancelsDenied").intValue()).isEqualTo(1);
        assertThat(denyByCall(id, request).status()).isEqualTo(400);
        assertThat(denyByCall("nobody-1", request).status()).isEqualTo(404);
        assertThat(
                        client.call("POST", DOCUMENTS + id + "/deny-cancellation-request", Map.of())
                                .status())
                .isEqualTo(400);
    }

    private Answer denyByCall(String id, String request) {
        return client.call(
                "POST",
                DOCUMENTS + id + "/deny-cancellation-request",
                Map.of("cancellationRequestId", request, "denyReason", "enviado"));
    }

    @Test
    void while_the_seller_rules_on_its_price_takes_one_call() {
        var _ = placed(Placements.order("3002", receiver.uri(), "divergent-1"));

        assertThat(cancel("FRD-3002").status()).isEqualTo(200);

        client.awaitStatus("FRD-3002", "canceled");
    }

    @Test
    void is_refused_once_everything_is_invoiced() {
        String id = client.handledOrder();
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 2500));
        client.awaitStatus(id, "invoiced");

        assertThat(cancel(id).status()).isEqualTo(400);
        assertThat(inVtex(id, "seller")).isEqualTo(409);
    }

    private int deny(String id) {
        return client.control("POST", "/orders/" + id + "/deny-cancellation", "").status();
    }

    private Answer cancel(String id) {
        return client.call("POST", Client.OMS + id + "/cancel", Map.of("reason", "sem estoque"));
    }

    private int inVtex(String id, String by) {
        return client.call("POST", "/control/lojademo/orders/" + id + "/cancel", Map.of("by", by))
                .status();
    }
}
