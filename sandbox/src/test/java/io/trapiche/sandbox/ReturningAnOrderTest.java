package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReturningAnOrderTest extends Fixture {

    @Test
    void needs_the_whole_sale_before() {
        String id = handled("12001");
        assertThat(giveBack(id, "DEV1", 1000)).isEqualTo(400);
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 1000));
        client.awaitStatus(id, "handling");
        assertThat(giveBack(id, "DEV1", 1000)).isEqualTo(400);
        var _ = client.invoice(id, Placements.invoice("NF2", "Output", 2500));
        client.awaitStatus(id, "invoiced");

        assertThat(giveBack(id, "DEV1", 3500)).isEqualTo(200);

        assertEffects(id, 1, 1);
        JsonNode parcels = client.order(id).json().at("/packageAttachment/packages");
        assertThat(parcels.at("/2/restitutions/Refund/value").intValue()).isEqualTo(3500);
    }

    @Test
    void of_goods_and_interest_takes_two_invoices() {
        var order = Placements.order("12002", receiver.uri());
        order.put("marketplaceInterestValue", 200);
        order.put("marketplacePaymentValue", 3700);
        var _ = placed(order);
        String id = "FRD-12002";
        var _ = client.approve("12002", receiver.uri());
        client.awaitStatus(id, "ready-for-handling");
        var _ = client.call("POST", Client.OMS + id + "/start-handling");
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 3700));
        client.awaitStatus(id, "invoiced");

        assertThat(giveBack(id, "DEV1", 3700)).isEqualTo(400);
        assertThat(giveBack(id, "DEV1", 3500)).isEqualTo(200);
        assertThat(giveBack(id, "DEV2", 200)).isEqualTo(200);

        assertEffects(id, 2, 2);
    }

    @Test
    void with_a_sku_in_two_rows_brings_no_refund() {
        String id = handled("12003");
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 3500));
        client.awaitStatus(id, "invoiced");
        var twice = Placements.invoice("DEV1", "Input", 2000);
        var row = fields("id", "1", "price", 1000, "quantity", 1);
        twice.put("items", List.of(row, row));

        assertThat(client.invoice(id, twice).status()).isEqualTo(200);

        assertEffects(id, 1, 0);
    }

    private int giveBack(String id, String number, int value) {
        return client.invoice(id, Placements.invoice(number, "Input", value)).status();
    }

    private void assertEffects(String id, int returns, int refunds) {
        JsonNode effects = client.seen(id).path("effects");
        assertThat(effects.path("returns").intValue()).isEqualTo(returns);
        assertThat(effects.path("refunds").intValue()).isEqualTo(refunds);
    }
}
