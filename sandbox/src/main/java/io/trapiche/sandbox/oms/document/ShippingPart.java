package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.oms.document.OrderDocument.orNull;
import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.wire.VtexTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code shippingData} of the order document. */
final class ShippingPart {

    private ShippingPart() {}

    static Map<String, @Nullable Object> of(Order order) {
        JsonNode shipping = order.placement().request().path("shippingData");
        Map<String, @Nullable Object> address = address(shipping.at("/selectedAddresses/0"));
        return fields(
                "shippingData",
                fields(
                        "id", "shippingData",
                        "address", address,
                        "logisticsInfo", logistics(order, shipping),
                        "trackingHints", orNull(shipping, "trackingHints"),
                        "selectedAddresses", List.of(address),
                        "contactInformation", List.of()));
    }

    private static Map<String, @Nullable Object> address(JsonNode given) {
        return fields(
                "addressType", given.path("addressType"),
                "receiverName", given.path("receiverName"),
                "addressId", orNull(given, "addressId"),
                "postalCode", given.path("postalCode"),
                "city", orNull(given, "city"),
                "state", orNull(given, "state"),
                "country", given.path("country"),
                "street", orNull(given, "street"),
                "number", orNull(given, "number"),
                "neighborhood", orNull(given, "neighborhood"),
                "complement", orNull(given, "complement"),
                "reference", null,
                "geoCoordinates", coordinates(given.path("geoCoordinates")));
    }

    /** An object on the way in, longitude before latitude on the way out. */
    private static List<Object> coordinates(JsonNode given) {
        return given.isObject()
                ? List.of(given.path("longitude"), given.path("latitude"))
                : List.of();
    }

    private static List<Object> logistics(Order order, JsonNode shipping) {
        List<Object> lines = new ArrayList<>();
        for (JsonNode line : shipping.path("logisticsInfo")) {
            lines.add(line(order, shipping, line, lines.size()));
        }
        return lines;
    }

    private static Object line(Order order, JsonNode shipping, JsonNode line, int index) {
        String sla = sla(shipping, line);
        String channel = line.path("selectedDeliveryChannel").asString("delivery");
        boolean pickup = channel.equals("pickup-in-point");
        JsonNode addressId = shipping.at("/selectedAddresses/0/addressId");
        return fields(
                "itemIndex", index,
                "selectedSla", sla,
                "selectedDeliveryChannel", channel,
                "deliveryChannel", channel,
                "lockTTL", line.path("lockTTL"),
                "price", line.path("price"),
                "listPrice", line.path("price"),
                "sellingPrice", line.path("price"),
                "deliveryWindow", null,
                "deliveryCompany", sla,
                "shippingEstimate", line.path("shippingEstimate"),
                "shippingEstimateDate", estimate(order, line.path("shippingEstimate").asString("")),
                "slas", List.of(),
                "shipsTo", List.of("BRA"),
                "deliveryIds", deliveryIds(order, line, index, sla),
                "deliveryChannels", List.of(fields("id", channel, "stockBalance", 0)),
                "pickupStoreInfo", pickupStore(pickup),
                "addressId", addressId.isMissingNode() ? null : addressId,
                "pickupPointId", pickup ? "1_" + addressId.asString("") : null,
                "transitTime", "1d");
    }

    private static String sla(JsonNode shipping, JsonNode line) {
        if (shipping.path("isFob").asBoolean(false)) {
            return "vtex:fob_dock1";
        }
        String chosen = line.path("selectedSla").asString("");
        return chosen.isEmpty() ? "Normal" : chosen;
    }

    private static Object pickupStore(boolean pickup) {
        return fields(
                "additionalInfo", null,
                "address", null,
                "dockId", null,
                "friendlyName", pickup ? "Loja Exemplo" : null,
                "isPickupStore", pickup);
    }

    private static List<Object> deliveryIds(Order order, JsonNode line, int index, String courier) {
        return List.of(
                fields(
                        "courierId",
                        "courier1",
                        "courierName",
                        courier,
                        "dockId",
                        "dock1",
                        "quantity",
                        order.placement().request().path("items").path(index).path("quantity"),
                        "warehouseId",
                        line.at("/deliveryIds/0/warehouseId").asString("warehouse1"),
                        "accountCarrierName",
                        order.key().account()));
    }

    /** Business days count as days. */
    private static @Nullable String estimate(Order order, String estimate) {
        String digits = estimate.replaceAll("\\D.*", "");
        if (digits.isEmpty() || digits.length() > 4) {
            return null;
        }
        long count = Long.parseLong(digits);
        Duration duration =
                switch (estimate.substring(digits.length())) {
                    case "h" -> Duration.ofHours(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofDays(count);
                };
        return VtexTime.withOffset(order.workflow().steps().getFirst().at().plus(duration));
    }
}
