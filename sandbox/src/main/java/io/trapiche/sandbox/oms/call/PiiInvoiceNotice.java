package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks bodies of {@code POST /api/orders/pvt/document/{orderId}/invoices}, and tells them as the
 * Orders API would have them.
 */
final class PiiInvoiceNotice {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> KNOWN =
            Set.of(
                    "type",
                    "issuedDate",
                    "invoiceNumber",
                    "invoiceValue",
                    "extraValue",
                    "invoiceKey",
                    "invoiceUrl",
                    "courier",
                    "trackingNumber",
                    "trackingUrl",
                    "items",
                    "cfop",
                    "volumes");

    private PiiInvoiceNotice() {}

    static List<String> violations(JsonNode body, Order order) {
        Shape shape = Shape.of(body);
        shape.oneOf("type", Set.of("Output", "Input"));
        shape.matches("issuedDate", DAY);
        shape.text("invoiceNumber");
        shape.quantity("invoiceValue");
        shape.onlyFields(KNOWN);
        List<Shape> items = shape.rows("items");
        shape.require(!items.isEmpty(), "items", "at least one");
        for (Shape item : items) {
            item.money("itemIndex");
            item.money("price");
            item.quantity("quantity");
            item.onlyFields(Set.of("itemIndex", "price", "quantity"));
            item.require(
                    item.node().path("itemIndex").asLong(0) < skus(order).size(),
                    "itemIndex",
                    "the place of an item of the order");
        }
        return shape.violations();
    }

    /** Of a body without violations. */
    static JsonNode inOrdersApi(JsonNode body, Order order) {
        List<Object> items = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            items.add(
                    Json.fields(
                            "id", skus(order).get(item.path("itemIndex").intValue()),
                            "itemIndex", item.path("itemIndex"),
                            "price",
                                    item.path("price").longValue()
                                            / item.path("quantity").longValue(),
                            "quantity", item.path("quantity")));
        }
        Map<String, @Nullable Object> notice = Json.fields();
        body.properties().forEach(field -> notice.put(field.getKey(), field.getValue()));
        notice.put("issuanceDate", body.path("issuedDate"));
        notice.put("items", items);
        return Json.tree(notice);
    }

    private static List<String> skus(Order order) {
        return order.placement()
                .request()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString(""))
                .toList();
    }
}
