package io.trapiche.sandbox.control;

import io.trapiche.sandbox.oms.NewOrders;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.document.MoneyPart;
import io.trapiche.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders customers place in the seller's own shop, which no marketplace knows of. */
public final class ShopOrders {
    private static final long SHIPPING = 1500;

    private final Orders orders;
    private final NewOrders newOrders;

    public ShopOrders(Orders orders, NewOrders newOrders) {
        this.orders = orders;
        this.newOrders = newOrders;
    }

    /** The ids of the new orders. */
    public List<String> create(String account, JsonNode body) {
        JsonNode request =
                Json.tree(
                        request(
                                ShopItems.of(body.path("items")),
                                body.path("shipping").asLong(SHIPPING)));
        ((ObjectNode) request).put("paidLater", body.path("paidLater").asBoolean(false));
        if (body.has("flow")) {
            ((ObjectNode) request).set("flow", body.path("flow"));
        }
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

    /** In the shape of a marketplace's order, so that both kinds are documented alike. */
    private static Map<String, @Nullable Object> request(
            List<Map<String, @Nullable Object>> items, long shipping) {
        List<Object> lines = new ArrayList<>();
        items.forEach(_ -> lines.add(line(lines.isEmpty() ? shipping : 0)));
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
        request.put("marketplacePaymentValue", MoneyPart.sumOfItems(Json.tree(request)) + shipping);
        return request;
    }

    private static Object line(long price) {
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
