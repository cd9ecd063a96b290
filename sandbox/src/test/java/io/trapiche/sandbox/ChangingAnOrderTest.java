package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChangingAnOrderTest extends Fixture {

    @Test
    void takes_out_units_and_ends_an_order_whose_rest_is_invoiced() {
        String id = handled("13001");
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 1000));
        client.awaitStatus(id, "handling");

        Answer taken = change(id, removal("1", 1, 1500));

        assertThat(taken.status()).isEqualTo(202);
        client.awaitStatus(id, "invoiced");
        JsonNode order = client.order(id).json();
        assertThat(order.path("value").intValue()).isEqualTo(1000);
        assertThat(order.at("/changesAttachment/changesData/0/discountValue").intValue())
                .isEqualTo(2500);
        assertThat(order.at("/changesAttachment/changesData/0/itemsRemoved/0/quantity").intValue())
                .isEqualTo(1);
        String change = taken.json().path("requestId").stringValue();
        assertThat(changes(id).at("/requests/0/requestId").stringValue()).isEqualTo(change);
        assertThat(client.call("GET", path(id) + "/" + change).json().path("status").stringValue())
                .isEqualTo("done");
    }

    @Test
    void takes_off_value_alone_and_ends_an_order_whose_rest_is_invoiced() {
        String id = handled("13004");
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 3000));
        client.awaitStatus(id, "handling");

        Answer taken = change(id, fields("reason", "no freight", "manualDiscountValue", 500));

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.json().path("remove").isNull()).isTrue();
        client.awaitStatus(id, "invoiced");
        JsonNode order = client.order(id).json();
        assertThat(order.path("value").intValue()).isEqualTo(3000);
        assertThat(order.at("/changesAttachment/changesData/0/itemsRemoved")).isEmpty();
        assertThat(order.at("/changesAttachment/changesData/0/discountValue").intValue())
                .isEqualTo(500);
        String change = taken.json().path("requestId").stringValue();
        assertThat(client.call("GET", path(id) + "/" + change).json().path("remove").isNull())
                .isTrue();
    }

    @Test
    void is_refused_where_it_changes_nothing_or_takes_off_what_is_invoiced() {
        String id = handled("13005");
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 3000));
        client.awaitStatus(id, "handling");

        assertThat(change(id, fields("reason", "no freight")).status()).isEqualTo(400);
        assertThat(change(id, fields("reason", "no freight", "manualDiscountValue", 0)).status())
                .isEqualTo(400);
        assertThat(change(id, fields("reason", "no freight", "manualDiscountValue", 501)).status())
                .isEqualTo(400);
        assertThat(changes(id).path("requests")).isEmpty();
    }

    @Test
    void is_refused_where_it_leaves_less_than_is_invoiced_or_more_than_there_is() {
        String id = handled("13002");
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 3000));
        client.awaitStatus(id, "handling");

        assertThat(change(id, removal("1", 1, 0)).status()).isEqualTo(400);
        assertThat(change(id, removal("1", 9, 0)).status()).isEqualTo(400);
        assertThat(change(id, removal("999", 1, 0)).status()).isEqualTo(400);
        assertThat(changes(id).path("requests")).isEmpty();
    }

    @Test
    void is_refused_before_handling_and_after_the_end() {
        String id = handled("13003");
        var _ = client.invoice(id, Placements.invoice("NF1", "Output", 3500));
        client.awaitStatus(id, "invoiced");

        assertThat(change(id, removal("1", 1, 0)).status()).isEqualTo(400);
    }

    @Test
    void adds_reprices_and_previews_in_one_change() {
        String id = handled("13006");
        Map<String, @Nullable Object> swap =
                fields(
                        "reason",
                        "swapped",
                        "add",
                        fields("items", List.of(item("2", 1, 500))),
                        "replace",
                        List.of(
                                fields(
                                        "from",
                                        fields("items", List.of(item("1", 2, 1000))),
                                        "to",
                                        fields("items", List.of(item("1", 2, 700))))));

        JsonNode preview = client.call("POST", path(id) + "/preview", swap).json();
        assertThat(preview.path("totalChangeValue").intValue()).isEqualTo(-100);
        assertThat(preview.path("add").isArray()).isTrue();
        assertThat(preview.has("requestId")).isFalse();
        assertThat(changes(id).path("requests")).isEmpty();

        Answer taken = change(id, swap);
        assertThat(taken.status()).isEqualTo(202);
        String change = taken.json().path("requestId").stringValue();
        await().until(() -> status(id, change).equals("done"));
        JsonNode order = client.order(id).json();
        assertThat(order.path("value").intValue()).isEqualTo(3400);
        assertThat(order.at("/changesAttachment/changesData/0/itemsAdded")).hasSize(2);
        assertThat(order.at("/changesAttachment/changesData/0/itemsRemoved")).hasSize(1);
        assertThat(order.at("/changesAttachment/changesData/0/discountValue").intValue())
                .isEqualTo(100);
    }

    @Test
    void sums_up_what_is_done() {
        String id = handled("13011");
        String path = "/api/orders/pvt/document/" + id + "/change-summary";
        assertThat(client.call("GET", path).json().path("removed")).isEmpty();
        assertThat(client.call("GET", path).json().path("lastChange").isNull()).isTrue();

        var _ = change(id, removal("1", 1, 1500));
        await().until(() -> !client.call("GET", path).json().path("removed").isEmpty());

        JsonNode summary = client.call("GET", path).json();
        assertThat(summary.at("/original/0/uniqueId").stringValue()).isNotBlank();
        assertThat(summary.at("/removed/0/quantity").intValue()).isEqualTo(1);
        assertThat(summary.path("totalChangesValueAggregated").intValue()).isEqualTo(-2500);
        assertThat(summary.path("manualDiscountValueAggregated").intValue()).isEqualTo(1500);
        assertThat(client.call("GET", path.replace(id, "nobodys")).status()).isEqualTo(404);
    }

    @Test
    void is_refused_by_the_codes_of_vtexs_guide() {
        String id = handled("13007");

        assertThat(code(change(id, removal("999", 1, 0)))).isEqualTo("SalesOrderSystem010");
        assertThat(code(change(id, removal("1", 9, 0)))).isEqualTo("SalesOrderSystem011");
        assertThat(code(change(id, fields("reason", "all", "manualDiscountValue", 3500))))
                .isEqualTo("CHK0034");
        assertThat(
                        code(
                                change(
                                        id,
                                        fields(
                                                "reason",
                                                "more",
                                                "add",
                                                fields("items", List.of(item("2", 1, 1)))))))
                .isEqualTo("CHK00342");
    }

    private static Map<String, @Nullable Object> item(String sku, int units, int price) {
        return fields("id", sku, "quantity", units, "price", price);
    }

    private static String code(Answer refused) {
        assertThat(refused.status()).isEqualTo(400);
        return refused.json().at("/error/code").stringValue();
    }

    private String status(String id, String change) {
        return client.call("GET", path(id) + "/" + change).json().path("status").stringValue();
    }

    private Answer change(String id, Object body) {
        return client.call("PATCH", path(id), body);
    }

    private JsonNode changes(String id) {
        return client.call("GET", path(id)).json();
    }

    private static String path(String id) {
        return "/api/order-system/orders/" + id + "/changes";
    }

    private static Map<String, @Nullable Object> removal(String sku, int units, int discount) {
        return fields(
                "reason",
                "damaged in the warehouse",
                "manualDiscountValue",
                discount,
                "remove",
                fields("items", List.of(fields("id", sku, "quantity", units))));
    }
}
