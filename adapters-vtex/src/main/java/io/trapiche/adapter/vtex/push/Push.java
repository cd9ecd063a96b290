package io.trapiche.adapter.vtex.push;

import io.trapiche.adapter.vtex.address.SubmissionAddress;
import io.trapiche.adapter.vtex.call.PlainCauses;
import io.trapiche.adapter.vtex.inbound.AddressedOrder;
import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * VTEX's word on one order. It is believed no further than that the order is worth reading.
 *
 * @param kept what of the body is stored: never documents or people's data
 */
record Push(PushKind kind, OmsOrderRef order, String kept) {

    /** Where a push was sent to. */
    record Address(
            PushKind kind, AddressedOrder to, String orderId, @Nullable String invoiceNumber) {

        AccountName account() {
            return to.address().order().account();
        }

        SubmissionAddress submission() {
            return to.address();
        }
    }

    /** The push, or every fault of it. */
    static Parsed<Push> read(Address address, String body) {
        Violations violations = new Violations();
        JsonView json = object(address.kind(), body, violations);
        OrderId orderId = violations.take(orderId(address));
        if (orderId == null || json == null || !violations.isEmpty()) {
            return new Parsed.Faulty<>(violations.all());
        }
        OmsOrderRef order = new OmsOrderRef(address.account(), orderId);
        return Parsed.valid(new Push(address.kind(), order, kept(address, json)));
    }

    /** VTEX may name the order as the marketplace does, or as it does itself; no other one. */
    private static Parsed<OrderId> orderId(Address address) {
        String own = address.submission().order().orderId().value();
        String vtexs = address.to().affiliateId() + "-" + own;
        String told = address.orderId();
        if (told.equals(vtexs + Placement.FRANCHISE_SUFFIX)) {
            return OrderId.parse("orderId", told);
        }
        return told.equals(own) || told.equals(vtexs)
                ? OrderId.parse("orderId", vtexs)
                : Parsed.faulty(new Violation("orderId", "is another order than the address's"));
    }

    private static @Nullable JsonView object(PushKind kind, String body, Violations violations) {
        Optional<JsonView> json =
                VtexJson.read(body.isBlank() && !kind.isBodyNeeded() ? "{}" : body)
                        .filter(JsonView::isObject);
        if (json.isEmpty()) {
            violations.add("body", "is not a JSON object");
            return null;
        }
        for (String field : kind.neededFields()) {
            if (json.get().field(field).filledText() == null) {
                violations.add(field, "is missing");
            }
        }
        return json.get();
    }

    private static String kept(Address address, JsonView json) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.put("push", address.kind().name());
        kept.put("submission", address.submission().number());
        kept.put("orderId", address.orderId());
        if (address.invoiceNumber() != null) {
            kept.put("invoiceNumber", PlainCauses.searchable(address.invoiceNumber()));
        }
        for (String field : address.kind().keptFields()) {
            String text = json.field(field).filledText();
            if (text != null) {
                kept.put(
                        field,
                        field.equals("reason")
                                ? PlainCauses.of(text)
                                : PlainCauses.searchable(text));
            }
        }
        return VtexJson.text(kept);
    }

    /** Equal for repeats of the same push. */
    String dedupeKey() {
        return Digests.ofParts(kind.name(), order.orderId().value(), kept);
    }

    /** A GUID, the same for repeats of the same push. */
    String receipt() {
        return UUID.nameUUIDFromBytes(Digests.bytesOf(order.account() + "/" + dedupeKey()))
                .toString();
    }
}
