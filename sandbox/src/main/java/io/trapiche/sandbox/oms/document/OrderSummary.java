package io.trapiche.sandbox.oms.document;

import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order as the control API shows it. */
public final class OrderSummary {

    private OrderSummary() {}

    public static Map<String, @Nullable Object> of(Order order) {
        return Json.fields(
                "orderId", order.key().orderId(),
                "origin", order.origin(),
                "affiliateId", order.placement().affiliateId(),
                "marketplaceOrderId", order.placement().marketplaceOrderId(),
                "status", order.status(),
                "value", order.value(),
                "invoices", order.invoices().stream().map(OrderSummary::invoice).toList(),
                "effects", order.effects());
    }

    private static Map<String, @Nullable Object> invoice(Invoice invoice) {
        return Json.fields(
                "invoiceNumber",
                invoice.number(),
                "type",
                invoice.input() ? "Input" : "Output",
                "invoiceValue",
                invoice.value(),
                "hasTrackingNumber",
                invoice.hasTrackingNumber(),
                "delivered",
                invoice.tracking() != null
                        && invoice.tracking().path("isDelivered").asBoolean(false));
    }

    /** With its timeline and the document VTEX's API shows. */
    public static Map<String, @Nullable Object> withDetails(Order order, String currency) {
        Map<String, @Nullable Object> summary = of(order);
        summary.put("timeline", timeline(order));
        summary.put("interactions", order.notes());
        summary.put("document", OrderDocument.of(order, currency));
        return summary;
    }

    private static List<Map<String, @Nullable Object>> timeline(Order order) {
        return order.workflow().steps().stream()
                .map(step -> Json.fields("status", step.status(), "at", VtexTime.withZ(step.at())))
                .toList();
    }
}
