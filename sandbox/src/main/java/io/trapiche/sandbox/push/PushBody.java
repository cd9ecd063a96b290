package io.trapiche.sandbox.push;

import io.trapiche.sandbox.oms.Cancellation;
import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bodies of pushes. Optional fields are null, never left out. */
final class PushBody {
    private static final List<String> INVOICE =
            List.of(
                    "type",
                    "invoiceNumber",
                    "invoiceValue",
                    "invoiceUrl",
                    "invoiceKey",
                    "embeddedInvoice",
                    "issuanceDate",
                    "courier",
                    "trackingNumber",
                    "trackingUrl",
                    "items");
    private static final List<String> TRACKING =
            List.of("courier", "trackingNumber", "trackingUrl", "dispatchedDate");
    private static final List<String> EVENTS = List.of("isDelivered", "deliveredDate", "events");

    private PushBody() {}

    /** A purchase of an external marketplace is one order, so its id serves as the group's, too. */
    static JsonNode cancellation(Order order, String requestId, Instant now) {
        Cancellation cancellation = order.cancellation();
        String id = order.placement().marketplaceOrderId();
        return Json.tree(
                Json.fields(
                        "marketplaceOrderId",
                        id,
                        "marketplaceOrderGroup",
                        id,
                        "cancellationRequestId",
                        cancellation != null && cancellation.requestId() != null
                                ? cancellation.requestId()
                                : requestId,
                        "cancellationRequestDate",
                        VtexTime.withOffset(cancellation == null ? now : cancellation.at()),
                        "reason",
                        cancellation == null ? "" : cancellation.reason(),
                        "requestedByUser",
                        cancellation != null && cancellation.byUser()));
    }

    static JsonNode invoice(Invoice invoice) {
        return pick(invoice.notice(), INVOICE);
    }

    static JsonNode tracking(Invoice invoice) {
        return pick(invoice.notice(), TRACKING);
    }

    static JsonNode events(@Nullable JsonNode tracking) {
        return tracking == null ? pick(Json.tree(Json.fields()), EVENTS) : pick(tracking, EVENTS);
    }

    private static JsonNode pick(JsonNode from, List<String> names) {
        var picked = Json.fields();
        names.forEach(name -> picked.put(name, from.has(name) ? from.path(name) : null));
        return Json.tree(picked);
    }
}
