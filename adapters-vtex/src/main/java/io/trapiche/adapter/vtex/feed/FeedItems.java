package io.trapiche.adapter.vtex.feed;

import io.trapiche.adapter.vtex.json.CallbackAddresses;
import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.ToldStatus;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the feed's entries one by one: a broken one is told of and hides no other. Of an entry its
 * known fields are kept and nothing else: others may hold tokens, as the handle does.
 */
final class FeedItems {

    private static final int LONGEST_VALUE = 200;
    private static final String HANDLE = "handle";
    private static final List<String> KEPT =
            List.of(
                    "eventId",
                    "domain",
                    "orderId",
                    "state",
                    "lastState",
                    "currentChange",
                    "lastChange",
                    "availableDate");

    private FeedItems() {}

    static OrderFeed.Item read(AccountName account, JsonView entry) {
        String handle = entry.field(HANDLE).textOr("");
        OrderId orderId = orderId(entry);
        return new OrderFeed.Item(
                handle,
                orderId == null ? brokenKey(entry) : dedupeKey(entry),
                orderId == null ? null : new OmsOrderRef(account, orderId),
                body(entry),
                fault(entry, handle, orderId),
                entry.field("currentChange").instant(),
                ToldStatus.of(entry));
    }

    /** Two changes of an order may lead to the same status, so the time counts as well. */
    private static String dedupeKey(JsonView entry) {
        return Digests.ofParts(
                entry.field("eventId").text(),
                entry.field("orderId").text(),
                entry.field("state").text(),
                entry.field("currentChange").text());
    }

    private static String brokenKey(JsonView entry) {
        return Digests.of(VtexJson.text(withoutHandle(entry.node())));
    }

    private static String body(JsonView entry) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String name : KEPT) {
            String text = entry.field(name).text();
            if (text != null) {
                String masked = CallbackAddresses.masked(text);
                body.put(name, masked.substring(0, Math.min(masked.length(), LONGEST_VALUE)));
            }
        }
        return VtexJson.text(body);
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
