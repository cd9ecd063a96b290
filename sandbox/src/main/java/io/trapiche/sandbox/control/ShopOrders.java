package io.trapiche.sandbox.control;

import io.trapiche.sandbox.oms.NewOrders;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.document.MoneyPart;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders customers place in the seller's own shop, which no marketplace knows of. */
public final class ShopOrders {
    private static final int SHIPPING = 1500;

    private final Orders orders;
    private final NewOrders newOrders;

    public ShopOrders(Orders orders, NewOrders newOrders) {
        this.orders = orders;
        this.newOrders = newOrders;
    }

    /**
     * Of the body that asks for orders: {@code {"items":[{"id","quantity","price"}],"count"}}, all
     * of it optional.
     */
    public static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.expect(
                "count",
                count -> count.isMissingNode() || isCount(count),
                "a whole number from 1 to 10000");
        for (Shape item : shape.optionalRows("items")) {
            item.expect("id", id -> id.isMissingNode() || !id.asString("").isEmpty(), "a text");
            item.expect("quantity", ShopOrders::isAbsentOrPositive, "a whole number >= 1");
            item.expect("price", ShopOrders::isAbsentOrPositive, "minor units >= 1");
        }
        return shape.violations();
    }

    private static boolean isCount(JsonNode count) {
        return count.isIntegralNumber()
                && count.canConvertToInt()
                && count.intValue() >= 1
                && count.intValue() <= 10_000;
    }

    private static boolean isAbsentOrPositive(JsonNode number) {
        return number.isMissingNode()
                || (number.isIntegralNumber()
                        && number.canConvertToInt()
                        && number.intValue() >= 1);
    }

    /** The ids of the new orders. */
    public List<String> create(String account, JsonNode body) {
        JsonNode request = Json.tree(request(items(body.path("items"))));
        List<String> created = new ArrayList<>();
        for (int i = 0; i < body.path("count").asInt(1); i++) {
            Order order = newOrders.ofShop(account, request);
            orders.place(
                    order.key(),
                    held -> {
                        held.keep(order);
                        return created.add(order.key().orderId());
                    });
        }
        return created;
    }

    private static List<Map<String, @Nullable Object>> items(JsonNode given) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        given.forEach(item -> items.add(item(item)));
        return items.isEmpty() ? List.of(item(given)) : items;
    }

    private static Map<String, @Nullable Object> item(JsonNode given) {
        return Json.fields(
                "id", given.path("id").asString("1"),
                "quantity", given.path("quantity").asLong(1),
                "price", given.path("price").asLong(1000));
    }

    /** In the shape of a marketplace's order, so that both kinds are documented alike. */
    private static Map<String, @Nullable Object> request(
            List<Map<String, @Nullable Object>> items) {
        List<Object> lines = new ArrayList<>();
        items.forEach(_ -> lines.add(line(lines.isEmpty() ? SHIPPING : 0)));
        Map<String, @Nullable Object> request =
                Json.fields(
                        "items",
                        items,
                        "clientProfileData",
                        customer(),
                        "shippingData",
                        Json.fields(
                                "logisticsInfo", lines, "selectedAddresses", List.of(address())),
                        "invoiceData",
                        Json.fields(
                                "userPaymentInfo",
                                Json.fields("paymentMethods", List.of("creditCardPaymentGroup"))));
        request.put("marketplacePaymentValue", MoneyPart.sumOfItems(Json.tree(request)) + SHIPPING);
        return request;
    }

    private static Object line(int price) {
        return Json.fields(
                "price", price,
                "selectedDeliveryChannel", "delivery",
                "selectedSla", "Normal",
                "lockTTL", "10d",
                "shippingEstimate", "4bd",
                "deliveryIds", List.of());
    }

    private static Object customer() {
        return Json.fields(
                "email",
                "cliente.exemplo@example.com",
                "firstName",
                "Cliente",
                "lastName",
                "Exemplo",
                "phone",
                "+550000000000",
                "document",
                "00000000000",
                "corporateDocument",
                null,
                "corporatePhone",
                null,
                "corporateName",
                null,
                "tradeName",
                null,
                "stateInscription",
                null);
    }

    private static Object address() {
        return Json.fields(
                "addressType", "residential",
                "addressId", "endereco-1",
                "receiverName", "Cliente Exemplo",
                "postalCode", "00000-000",
                "city", "Cidade Exemplo",
                "state", "SP",
                "country", "BRA",
                "street", "Rua Exemplo",
                "number", "1",
                "neighborhood", "Bairro Exemplo",
                "complement", null,
                "geoCoordinates", Json.fields("latitude", -10.5, "longitude", -40.25));
    }
}
