package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.oms.Change;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.wire.VtexTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code changesAttachment} of the order document. As in VTEX's real ones the items stay as they
 * were ordered; what was removed and added stands here, and in the totals as {@code Change}.
 */
final class ChangePart {

    private ChangePart() {}

    static @Nullable Object of(Order order) {
        List<Object> done = new ArrayList<>();
        order.placement().request().path("changes").forEach(done::add);
        order.changes().stream()
                .filter(Change::done)
                .forEach(change -> done.add(document(order, change)));
        return done.isEmpty() ? null : fields("id", "changeAttachment", "changesData", done);
    }

    private static Map<String, @Nullable Object> document(Order order, Change change) {
        return fields(
                "reason", change.request().path("reason"),
                "discountValue", Math.max(0, change.value()),
                "incrementValue", Math.max(0, -change.value()),
                "itemsAdded", items(order, change.brought()),
                "itemsRemoved", items(order, change.taken()),
                "receipt",
                        fields(
                                "date", VtexTime.withOffset(change.at()),
                                "orderId", order.key().orderId(),
                                "receipt", change.id()));
    }

    private static List<Object> items(Order order, Stream<JsonNode> items) {
        return items.<Object>map(item -> item(order, item)).toList();
    }

    private static Object item(Order order, JsonNode item) {
        String sku = item.path("id").asString("");
        return fields(
                "id",
                sku,
                "uniqueId",
                item.path("uniqueId").asString(null),
                "name",
                "Produto " + sku,
                "quantity",
                item.path("quantity"),
                "price",
                item.path("price").asLong(order.placement().unitPrice(sku)),
                "unitMultiplier",
                null);
    }
}
