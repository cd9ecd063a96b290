package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SellingByTheCatalogueTest extends Fixture {

    @Test
    void sells_what_nobody_described_at_any_price() {
        assertThat(placed(Placements.order("7001", receiver.uri(), "77")).text("code"))
                .isEqualTo("SOI001");
        assertThat(client.control("GET", "/skus/77", "").status()).isEqualTo(404);
    }

    @Test
    void has_as_much_stock_as_was_said() {
        describe(fields("stock", 1));
        assertRefused("7002", "EOI002", "FMT005");

        describe(fields("stock", 2));

        assertThat(code("7003")).isEqualTo("SOI001");
    }

    @Test
    void does_not_sell_an_inactive_sku() {
        describe(fields("active", false));

        assertRefused("7004", "EOI002", "FMT005");

        assertThat(client.control("DELETE", "/skus/1", "").status()).isEqualTo(204);
        assertThat(code("7005")).isEqualTo("SOI001");
    }

    @Test
    void refuses_another_price_without_a_rule() {
        describe(fields("price", 1000));
        assertThat(code("7006")).isEqualTo("SOI001");

        describe(fields("price", 1050));

        assertRefused("7007", "EOI003", "FMT007");
    }

    @Test
    void treats_another_price_by_the_first_rule_that_covers_it() {
        describe(fields("price", 1050));
        rules(rule(0, 10, "authorize"), rule(0, 100, "deny"));
        assertThat(code("7008")).isEqualTo("SOI001");

        rules(rule(0, 4, "authorize"), rule(4, 100, "deny"));

        assertRefused("7009", "EOI003", "FMT007");
    }

    @Test
    void lets_the_seller_decide_where_a_rule_says_so() {
        describe(fields("price", 1050));
        rules(rule(0, 10, "task"));

        assertThat(code("7010")).isEqualTo("SOI001");

        assertThat(client.status("FRD-7010")).isEqualTo("waiting-for-manual-authorization");
        var _ = client.approve("7010", receiver.uri());
        assertThat(receiver.awaitAbout("7010", 2).get(1).text("code")).isEqualTo("EOI011");
    }

    @Test
    void tolerates_the_difference_the_marketplace_announces() {
        describe(fields("price", 1050));
        var order = Placements.order("7011", receiver.uri());
        order.put("priceDivergenceAllowanceRate", 0.05);

        assertThat(placed(order).text("code")).isEqualTo("SOI001");
    }

    @Test
    void refuses_an_sla_the_seller_does_not_offer() {
        var order = Placements.tree("7012", receiver.uri());
        Placements.line(order).put("selectedSla", "Turbo");
        assertThat(placed(order).text("code")).isEqualTo("SOI001");
        var sla = fields("id", "Normal", "price", 1500, "shippingEstimate", "5bd");
        var _ = client.control("PUT", "/settings", fields("slas", List.of(sla)));

        order.put("marketplaceOrderId", "7013");
        Receiver.Received callback = placed(order);

        assertThat(callback.text("code")).isEqualTo("EOI002");
        assertThat(callback.body().at("/errors/0/code").stringValue()).isEqualTo("FMT010");
    }

    @Test
    void refuses_set_ups_that_are_misspelt() {
        assertThat(client.control("PUT", "/skus/1", fields("prize", 1)).status()).isEqualTo(400);
        assertThat(client.control("PUT", "/skus/1", fields("price", -1)).status()).isEqualTo(400);
        assertThat(client.control("PUT", "/settings", fields("slas", "x")).status()).isEqualTo(400);
        assertThat(
                        client.control("PUT", "/divergence-rules", List.of(rule(0, 10, "shrug")))
                                .status())
                .isEqualTo(400);
    }

    private void describe(Object sku) {
        assertThat(client.control("PUT", "/skus/1", sku).status()).isEqualTo(200);
    }

    private void rules(Object... rules) {
        assertThat(client.control("PUT", "/divergence-rules", List.of(rules)).status())
                .isEqualTo(200);
    }

    private static Object rule(int from, int to, String action) {
        return fields("fromPercent", from, "toPercent", to, "action", action);
    }

    private String code(String id) {
        return placed(Placements.order(id, receiver.uri())).text("code");
    }

    private void assertRefused(String id, String code, String innerCode) {
        JsonNode callback = placed(Placements.order(id, receiver.uri())).body();
        assertThat(callback.path("code").stringValue()).isEqualTo(code);
        assertThat(callback.at("/errors/0/code").stringValue()).isEqualTo(innerCode);
        assertThat(client.order("FRD-" + id).status()).isEqualTo(404);
    }
}
