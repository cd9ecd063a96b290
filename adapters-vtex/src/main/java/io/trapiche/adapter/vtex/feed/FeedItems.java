package io.trapiche.adapter.vtex.feed;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the feed's entries one by one: a broken one is told of and hides no other. */
final class FeedItems {

    private static final int LONGEST_BODY = 16 * 1024;
    private static final String HANDLE = "handle";

    private FeedItems() {}

    static OrderFeed.Item read(AccountName account, JsonView entry) {
        String body = VtexJson.text(withoutHandle(entry.node()));
        String handle = entry.field(HANDLE).textOr("");
        OrderId orderId = orderId(entry);
        return new OrderFeed.Item(
                handle,
                orderId == null ? Digests.of(body) : dedupeKey(entry),
                orderId == null ? null : new OmsOrderRef(account, orderId),
                body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY),
                fault(entry, handle, orderId),
                entry.field("currentChange").instant());
    }

    /** Two changes of an order may lead to the same status, so the time counts as well. */
    private static String dedupeKey(JsonView entry) {
        return Digests.ofParts(
                entry.field("eventId").text(),
                entry.field("orderId").text(),
                entry.field("state").text(),
                entry.field("currentChange").text());
    }

    private static @Nullable OrderId orderId(JsonView entry) {
        return OrderId.parse("orderId", entry.field("orderId").textOr(""))
                        instanceof Parsed.Valid<OrderId>(OrderId id)
                ? id
                : null;
    }

    private static @Nullable String fault(
            JsonView entry, String handle, @Nullable OrderId orderId) {
        if (!entry.isObject()) {
            return "is not a JSON object";
        }
        if (orderId == null) {
            return "orderId is missing or malformed (expected: " + OrderId.EXPECTED + ")";
        }
        return handle.isBlank() ? "handle is missing" : null;
    }

    private static JsonNode withoutHandle(JsonNode entry) {
        if (!(entry instanceof ObjectNode object)) {
            return entry;
        }
        ObjectNode copy = object.deepCopy();
        copy.remove(object.propertyNames().stream().filter(HANDLE::equalsIgnoreCase).toList());
        return copy;
    }
}
