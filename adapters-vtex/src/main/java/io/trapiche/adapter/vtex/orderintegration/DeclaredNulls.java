package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.orderintegration.wire.PlaceOrderPayload;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of every field that VTEX knows and the order does not fill that it is null. */
final class DeclaredNulls {

    private DeclaredNulls() {}

    static JsonNode in(PlaceOrderPayload payload) {
        JsonNode order = VtexJson.whole(payload);
        declare(order);
        return order;
    }

    private static void declare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(field -> isUnfilled(object.path(field)))
                    .forEach(object::putNull);
        }
        node.forEach(DeclaredNulls::declare);
    }

    private static boolean isUnfilled(JsonNode value) {
        return (value.isString() && value.stringValue().isEmpty())
                || (value.isArray() && value.isEmpty());
    }
}
