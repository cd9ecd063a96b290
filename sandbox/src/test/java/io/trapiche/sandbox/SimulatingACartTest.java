package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimulatingACartTest extends Fixture {

    @Test
    void needs_no_credentials() {
        Client stranger =
                new Client(sandbox, "lojademo")
                        .with("X-VTEX-API-AppKey", null)
                        .with("X-VTEX-API-AppToken", null);

        assertThat(simulate(stranger, cart("1")).status()).isEqualTo(200);
        assertThat(simulate(client, cart("1")).status()).isEqualTo(200);
    }

    @Test
    void tells_availability_price_and_slas() {
        var _ = client.control("PUT", "/skus/2", fields("price", 9550, "stock", 10));

        JsonNode answer = simulation("1", "2");

        assertThat(answer.at("/items/0/availability").stringValue()).isEqualTo("available");
        assertThat(answer.at("/items/0/price").intValue()).isEqualTo(10_000);
        assertThat(answer.at("/items/1/price").intValue()).isEqualTo(9550);
        assertThat(answer.at("/items/1/listPrice").intValue()).isEqualTo(9550);
        assertThat(answer.at("/logisticsInfo/1/slas"))
                .extracting(
                        sla ->
                                sla.path("id").stringValue()
                                        + " "
                                        + sla.path("price")
                                        + " "
                                        + sla.path("shippingEstimate").stringValue())
                .containsExactly("Normal 1500 5bd", "Express 2500 1bd");
        assertThat(answer.path("messages")).isEmpty();
    }

    @Test
    void tells_what_is_out_of_stock() {
        var _ = client.control("PUT", "/skus/2", fields("stock", 1));

        JsonNode answer = simulation("nostock-1", "2");

        assertThat(answer.at("/items/0/availability").stringValue()).isEqualTo("withoutStock");
        assertThat(answer.at("/items/1/availability").stringValue()).isEqualTo("withoutStock");
        assertThat(answer.at("/logisticsInfo/0/slas")).isEmpty();
    }

    @Test
    void tells_an_unknown_sku_by_a_message() {
        JsonNode answer = simulation("unknown-1");

        assertThat(answer.at("/items/0/availability").stringValue()).isEqualTo("unavailable");
        assertThat(answer.at("/items/0/price").isNull()).isTrue();
        assertThat(answer.at("/messages/0/code").stringValue()).isEqualTo("ORD027");
    }

    @Test
    void tells_the_slas_of_the_seller() {
        var sla = fields("id", "Moto", "price", 900, "shippingEstimate", "4h");
        var _ = client.control("PUT", "/settings", fields("slas", List.of(sla)));
        assertThat(simulation("1").at("/logisticsInfo/0/slas/0/id").stringValue())
                .isEqualTo("Moto");

        var _ = client.control("PUT", "/settings", fields("slas", List.of()));

        assertThat(simulation("1").at("/items/0/availability").stringValue())
                .isEqualTo("cannotBeDelivered");
    }

    @Test
    void refuses_a_cart_without_items() {
        assertThat(simulate(client, cart()).status()).isEqualTo(400);
    }

    private JsonNode simulation(String... skus) {
        return simulate(client, cart(skus)).json();
    }

    private static Answer simulate(Client client, Object cart) {
        return client.call(
                "POST", "/api/checkout/pub/orderForms/simulation?affiliateId=FRD&sc=2", cart);
    }

    private static Object cart(String... skus) {
        return fields(
                "items",
                Arrays.stream(skus)
                        .map(sku -> fields("id", sku, "quantity", 2, "seller", "1"))
                        .toList(),
                "postalCode",
                "00000-001",
                "country",
                "BRA");
    }
}
