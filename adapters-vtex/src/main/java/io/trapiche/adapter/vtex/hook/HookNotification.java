package io.trapiche.adapter.vtex.hook;

import io.trapiche.adapter.vtex.call.PlainCauses;
import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.ToldStatus;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violations;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * VTEX's word that an order changed. It holds no order data: the order is read after it.
 *
 * @param kept what of the body is stored, for people
 * @param changedAt as in the feed; null when VTEX tells none
 * @param status as in the feed; null when VTEX tells none
 */
record HookNotification(
        OrderId orderId,
        String dedupeKey,
        String kept,
        @Nullable Instant changedAt,
        @Nullable OmsStatus status) {

    private static final List<String> KEPT =
            List.of("domain", "orderId", "state", "lastState", "lastChange", "currentChange");

    /** The notification, or every fault of it. */
    static Parsed<HookNotification> read(AccountName account, JsonView body) {
        Violations violations = new Violations();
        String origin = body.field("origin").field("account").filledText();
        if (origin != null && !origin.equalsIgnoreCase(account.value())) {
            violations.add("Origin.Account", "is another account than the path's");
        }
        OrderId id = violations.take(OrderId.parse("OrderId", body.field("orderId").textOr("")));
        return id != null && violations.isEmpty()
                ? Parsed.valid(read(id, body))
                : new Parsed.Faulty<>(violations.all());
    }

    private static HookNotification read(OrderId id, JsonView body) {
        return new HookNotification(
                id,
                dedupeKey(body),
                kept(body),
                body.field("currentChange").instant(),
                ToldStatus.of(body));
    }

    InboxItem item(AccountName account) {
        return new InboxItem(
                InboxItem.Source.HOOK,
                account,
                dedupeKey,
                StreamId.of(new OmsOrderRef(account, orderId)),
                kept,
                null,
                changedAt,
                status);
    }

    private static String dedupeKey(JsonView body) {
        return Digests.ofParts(
                body.field("domain").text(),
                body.field("orderId").text(),
                body.field("state").text(),
                body.field("lastChange").text());
    }

    private static String kept(JsonView body) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String field : KEPT) {
            String text = body.field(field).filledText();
            if (text != null) {
                kept.put(field, PlainCauses.searchable(text));
            }
        }
        return VtexJson.text(kept);
    }
}
