package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BuyingInTheShopTest extends Fixture {

    @Test
    void a_service_is_an_item_within_and_part_of_the_value() {
        Map<String, @Nullable Object> wrap = fields("id", "90", "name", "Laço", "price", 500);
        JsonNode document = bought(item("12", 2, 1299, "bundleItems", List.of(wrap)));

        assertThat(document.at("/items/0/bundleItems/0/name").stringValue()).isEqualTo("Laço");
        assertThat(document.at("/items/0/bundleItems/0/priceDefinition/total").longValue())
                .isEqualTo(500);
        assertThat(total(document, "Items")).isEqualTo(2 * 1299 + 500);
        assertThat(document.path("value").longValue()).isEqualTo(2 * 1299 + 500 + 700);
        String uniqueId = document.at("/items/0/bundleItems/0/uniqueId").stringValue();
        assertThat(uniqueId)
                .hasSize(32)
                .isNotEqualTo(document.at("/items/0/uniqueId").stringValue());
    }

    @Test
    void a_service_is_invoiced_with_its_item() {
        String id =
                buy(item("12", 1, 1300, "bundleItems", List.of(fields("id", "90", "price", 500))));
        client.awaitStatus(id, "ready-for-handling");
        var _ = client.call("POST", Client.OMS + id + "/start-handling");
        client.awaitStatus(id, "handling");

        Map<String, @Nullable Object> invoice = Placements.invoice("NF1", "Output", 2500);
        invoice.put("items", List.of(fields("id", "90", "price", 500, "quantity", 1)));
        assertThat(client.invoice(id, invoice).status()).isEqualTo(400);

        invoice.put("items", List.of(fields("id", "12", "price", 1800, "quantity", 1)));
        assertThat(client.invoice(id, invoice).status()).isEqualTo(200);
        client.awaitStatus(id, "invoiced");
    }

    @Test
    void weighed_goods_cost_by_their_weight() {
        JsonNode document =
                bought(item("11", 3, 199, "measurementUnit", "kg", "unitMultiplier", 0.3));

        JsonNode item = document.at("/items/0");
        assertThat(item.path("measurementUnit").stringValue()).isEqualTo("kg");
        assertThat(item.path("unitMultiplier").doubleValue()).isEqualTo(0.3);
        assertThat(item.path("sellingPrice").longValue()).isEqualTo(59);
        assertThat(item.at("/priceDefinition/total").longValue()).isEqualTo(179);
        assertThat(prices(item)).isEqualTo(179);
        assertThat(document.path("value").longValue()).isEqualTo(179 + 700);
    }

    @Test
    void a_discount_is_a_price_tag_and_prices_that_make_the_total() {
        JsonNode document = bought(item("13", 3, 1000, "discount", 100));

        JsonNode item = document.at("/items/0");
        assertThat(item.at("/priceTags/0/value").longValue()).isEqualTo(-100);
        assertThat(item.path("sellingPrice").longValue()).isEqualTo(966);
        assertThat(prices(item)).isEqualTo(2900);
        assertThat(total(document, "Items")).isEqualTo(3000);
        assertThat(total(document, "Discounts")).isEqualTo(-100);
        assertThat(document.path("value").longValue()).isEqualTo(2900 + 700);
    }

    @Test
    void gifts_are_free_and_parts_of_a_kit_change_no_sum() {
        Map<String, @Nullable Object> part = fields("id", "81", "quantity", 2, "price", 400);
        JsonNode document =
                bought(
                        fields("id", "14", "isGift", true),
                        item("15", 1, 750, "components", List.of(part)));

        assertThat(document.at("/items/0/isGift").booleanValue()).isTrue();
        assertThat(document.at("/items/0/price").longValue()).isZero();
        assertThat(document.at("/items/1/components/0/id").stringValue()).isEqualTo("81");
        assertThat(total(document, "Items")).isEqualTo(750);
    }

    @Test
    void a_removed_item_stays_with_the_change_beside_it() {
        String id = buy(item("16", 1, 3290), item("17", 2, 500));
        Map<String, @Nullable Object> gone = fields("id", "16", "quantity", 1, "price", 3290);

        assertThat(change(id, "discountValue", 3290, "itemsRemoved", List.of(gone))).isEqualTo(204);

        JsonNode document = client.order(id).json();
        assertThat(document.path("items")).hasSize(2);
        assertThat(document.at("/changesAttachment/changesData/0/itemsRemoved/0/id").stringValue())
                .isEqualTo("16");
        assertThat(total(document, "Change")).isEqualTo(-3290);
        assertThat(document.path("value").longValue()).isEqualTo(1000 + 700);
        assertThat(change(id, "discountValue", 1, "itemsRemoved", List.of(gone))).isEqualTo(400);
    }

    @Test
    void an_added_item_raises_the_value_and_may_be_invoiced() {
        String id = buy(item("18", 1, 1000));
        Map<String, @Nullable Object> more = fields("id", "19", "quantity", 1, "price", 250);
        assertThat(change(id, "incrementValue", 250, "itemsAdded", List.of(more))).isEqualTo(204);
        client.awaitStatus(id, "ready-for-handling");
        var _ = client.call("POST", Client.OMS + id + "/start-handling");
        client.awaitStatus(id, "handling");

        Map<String, @Nullable Object> invoice = Placements.invoice("NF1", "Output", 1950);
        invoice.put("items", List.of(fields("id", "19", "price", 250, "quantity", 1)));

        assertThat(client.invoice(id, invoice).status()).isEqualTo(200);
        client.awaitStatus(id, "invoiced");
        assertThat(change(id, "discountValue", 1)).isEqualTo(409);
    }

    @Test
    void what_cannot_be_bought_or_changed_is_named() {
        assertThat(bad(fields("id", "1", "unitMultiplyer", 2))).contains("items[0].unitMultiplyer");
        assertThat(bad(item("1", 1, 100, "discount", 101))).contains("items[0].discount");
        assertThat(bad(item("1", 1, 100, "unitMultiplier", 0))).contains("items[0].unitMultiplier");
        assertThat(bad(item("1", 1, 1, "bundleItems", List.of(fields("quantity", 0)))))
                .contains("items[0].bundleItems[0].quantity");
        String id = buy(item("1", 1, 100));
        assertThat(change(id, "discountValue", 801)).isEqualTo(400);
        assertThat(change(id)).isEqualTo(400);
        assertThat(change("v1-nobody", "discountValue", 1)).isEqualTo(404);
    }

    private JsonNode bought(Object... items) {
        return client.order(buy(items)).json();
    }

    private String buy(Object... items) {
        return client.control("POST", "/shop-orders", request(items))
                .json()
                .at("/orderIds/0")
                .stringValue();
    }

    private String bad(Object... items) {
        Answer answer = client.control("POST", "/shop-orders", request(items));
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().toString();
    }

    private static Map<String, @Nullable Object> request(Object... items) {
        return fields("items", List.of(items), "shipping", 700);
    }

    private static Map<String, @Nullable Object> item(
            String id, int quantity, long price, Object... more) {
        Map<String, @Nullable Object> item = fields(more);
        item.putAll(fields("id", id, "quantity", quantity, "price", price));
        return item;
    }

    private int change(String id, Object... members) {
        Map<String, @Nullable Object> change = fields(members);
        change.put("reason", "out of stock");
        return client.control("POST", "/orders/" + id + "/changes", change).status();
    }

    private static long total(JsonNode document, String id) {
        return document.path("totals")
                .valueStream()
                .filter(total -> total.path("id").asString().equals(id))
                .mapToLong(total -> total.path("value").longValue())
                .sum();
    }

    /** What the pieces cost together. */
    private static long prices(JsonNode item) {
        return item.at("/priceDefinition/sellingPrices")
                .valueStream()
                .mapToLong(
                        price ->
                                price.path("value").longValue()
                                        * price.path("quantity").longValue())
                .sum();
    }
}
