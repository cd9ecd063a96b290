package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.wire.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that place, approve and invoice orders. */
final class Placements {
    private Placements() {}

    /** Worth 3500: two of SKU 1 at 1000 and 1500 for shipping. */
    static Map<String, @Nullable Object> order(String id, URI connector) {
        return order(id, connector, "1");
    }

    static Map<String, @Nullable Object> order(String id, URI connector, String sku) {
        return fields(
                "marketplaceOrderId",
                id,
                "marketplaceOrderStatus",
                "new",
                "marketplacePaymentValue",
                3500,
                "connectorName",
                "trapiche",
                "connectorEndpoint",
                connector.toString(),
                "allowFranchises",
                false,
                "items",
                List.of(fields("id", sku, "price", 1000, "quantity", 2)),
                "clientProfileData",
                client(),
                "shippingData",
                shipping(),
                "invoiceData",
                fields(
                        "userPaymentInfo",
                        fields("paymentMethods", List.of("instantPaymentPaymentGroup"))));
    }

    /** As {@link #order(String, URI)}, to be changed at will. */
    static ObjectNode tree(String id, URI connector) {
        return (ObjectNode) Json.tree(order(id, connector));
    }

    static ObjectNode line(ObjectNode order) {
        return (ObjectNode) order.at("/shippingData/logisticsInfo/0");
    }

    static ObjectNode address(ObjectNode order) {
        return (ObjectNode) order.at("/shippingData/selectedAddresses/0");
    }

    static ObjectNode shipping(ObjectNode order) {
        return (ObjectNode) order.path("shippingData");
    }

    private static Map<String, @Nullable Object> client() {
        return fields(
                "email",
                "fulana@example.com",
                "firstName",
                "Fulana",
                "lastName",
                "de Teste",
                "phone",
                "+550000000001",
                "document",
                "00000000001",
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

    private static Map<String, @Nullable Object> shipping() {
        return fields(
                "logisticsInfo",
                List.of(
                        fields(
                                "price", 1500,
                                "selectedDeliveryChannel", "delivery",
                                "selectedSla", "",
                                "lockTTL", "10d",
                                "shippingEstimate", "3bd",
                                "deliveryIds", List.of())),
                "selectedAddresses",
                List.of(
                        fields(
                                "addressType", "residential",
                                "addressId", "",
                                "receiverName", "Fulana de Teste",
                                "postalCode", "00000-001",
                                "country", "BRA",
                                "geoCoordinates", fields("latitude", -23.5, "longitude", -46.25))),
                "isFob",
                false,
                "isMarketplaceFulfillment",
                false);
    }

    static Map<String, @Nullable Object> approval(String id, URI connector) {
        return fields(
                "marketplaceOrderId",
                id,
                "marketplaceOrderStatus",
                "approved",
                "connectorName",
                "trapiche",
                "connectorEndpoint",
                connector.toString());
    }

    static Map<String, @Nullable Object> invoice(String number, String type, int value) {
        return fields(
                "type",
                type,
                "issuanceDate",
                "2026-03-04T10:11:12-0300",
                "invoiceNumber",
                number,
                "invoiceValue",
                Integer.toString(value),
                "invoiceKey",
                null,
                "courier",
                "",
                "trackingNumber",
                "",
                "trackingUrl",
                "",
                "items",
                List.of(fields("id", "1", "price", 1000, "quantity", 1)));
    }
}
