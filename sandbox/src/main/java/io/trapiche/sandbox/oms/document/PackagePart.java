package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.oms.document.OrderDocument.orNull;
import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.oms.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code packageAttachment.packages} of the order document: one per invoice. */
final class PackagePart {

    private PackagePart() {}

    static List<Object> of(Order order) {
        return order.invoices().stream().map(invoice -> document(order, invoice)).toList();
    }

    private static Object document(Order order, Invoice invoice) {
        JsonNode notice = invoice.notice();
        return fields(
                "type", invoice.input() ? "Input" : "Output",
                "invoiceNumber", invoice.number(),
                "invoiceValue", invoice.value(),
                "invoiceKey", orNull(notice, "invoiceKey"),
                "invoiceUrl", orNull(notice, "invoiceUrl"),
                "embeddedInvoice", orNull(notice, "embeddedInvoice"),
                "issuanceDate", notice.path("issuanceDate"),
                "courier", orNull(notice, "courier"),
                "trackingNumber", orNull(notice, "trackingNumber"),
                "trackingUrl", orNull(notice, "trackingUrl"),
                "dispatchedDate", orNull(notice, "dispatchedDate"),
                "items", items(order, notice),
                "courierStatus", courierStatus(invoice.tracking()),
                "cfop", null,
                "volumes", null,
                "restitutions", restitutions(invoice),
                "EnableInferItems", null);
    }

    private static Map<String, @Nullable Object> restitutions(Invoice invoice) {
        return invoice.refunds()
                ? fields(
                        "Refund",
                        fields("value", invoice.value(), "giftCardData", null, "items", List.of()))
                : fields();
    }

    private static List<Object> items(Order order, JsonNode notice) {
        List<Object> items = new ArrayList<>();
        for (JsonNode item : notice.path("items")) {
            items.add(
                    fields(
                            "itemIndex",
                                    item.path("itemIndex")
                                            .asInt(indexOf(order, item.path("id").stringValue())),
                            "quantity", item.path("quantity"),
                            "price", item.path("price"),
                            "description", orNull(item, "description"),
                            "unitMultiplier", 1.0));
        }
        return items;
    }

    private static int indexOf(Order order, String skuId) {
        JsonNode items = order.placement().request().path("items");
        return IntStream.range(0, items.size())
                .filter(index -> items.path(index).path("id").asString("").equals(skuId))
                .findFirst()
                .orElse(-1);
    }

    private static @Nullable Object courierStatus(@Nullable JsonNode tracking) {
        if (tracking == null) {
            return null;
        }
        boolean delivered = tracking.path("isDelivered").asBoolean(false);
        return fields(
                "status",
                delivered ? "delivered" : "in-transit",
                "finished",
                delivered,
                "deliveredDate",
                orNull(tracking, "deliveredDate"),
                "data",
                tracking.path("events").valueStream().map(PackagePart::event).toList());
    }

    private static Object event(JsonNode event) {
        return fields(
                "lastChange", event.path("date"),
                "city", event.path("city"),
                "state", event.path("state"),
                "description", event.path("description"),
                "createDate", event.path("date"));
    }
}
