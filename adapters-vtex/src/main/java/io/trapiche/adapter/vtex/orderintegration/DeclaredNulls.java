package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.orderintegration.wire.PlaceOrderPayload;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of every field that VTEX knows and the order does not fill that it is null. */
final class DeclaredNulls {

    private static final List<String> ORDER =
            List.of("marketplaceInterestValue", "pickupAccountName", "taxData", "openTextField");
    private static final List<String> SHIPPING = List.of("trackingHints");
    private static final List<String> LINE = List.of("selectedSla", "deliveryIds");
    private static final List<String> ADDRESS =
            List.of(
                    "addressId",
                    "city",
                    "state",
                    "street",
                    "number",
                    "neighborhood",
                    "complement",
                    "geoCoordinates");
    private static final List<String> HINT = List.of("trackingUrl", "trackingLabel");

    private DeclaredNulls() {}

    static JsonNode in(PlaceOrderPayload payload) {
        JsonNode order = VtexJson.tree(payload);
        JsonNode shipping = order.path("shippingData");
        declare(order, ORDER);
        declare(shipping, SHIPPING);
        shipping.path("logisticsInfo").forEach(line -> declare(line, LINE));
        shipping.path("selectedAddresses").forEach(address -> declare(address, ADDRESS));
        shipping.path("trackingHints").forEach(hint -> declare(hint, HINT));
        return order;
    }

    private static void declare(JsonNode node, List<String> fields) {
        if (node instanceof ObjectNode object) {
            fields.stream()
                    .filter(field -> isUnfilled(object.path(field)))
                    .forEach(object::putNull);
        }
    }

    private static boolean isUnfilled(JsonNode value) {
        return value.isMissingNode()
                || (value.isString() && value.stringValue().isEmpty())
                || (value.isArray() && value.isEmpty());
    }
}
