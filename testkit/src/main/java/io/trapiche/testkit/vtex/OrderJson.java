package io.trapiche.testkit.vtex;

import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an order as VTEX's order document does. */
final class OrderJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OrderJson() {}

    static String of(OmsOrderRef ref, OmsSnapshot order) {
        ObjectNode document = NODES.objectNode();
        document.put("orderId", ref.orderId().value());
        document.put("origin", order.origin());
        document.put("affiliateId", text(order.affiliateId()));
        document.put("marketplaceOrderId", text(order.marketplaceOrderId()));
        document.put("status", order.status().value());
        document.put("workflowIsInError", order.workflowInError());
        document.put("value", order.value().minorUnits());
        document.put("lastChange", text(order.lastChange()));
        document.put("isCompleted", order.completed());
        document.put("cancelReason", order.cancelReason());
        document.putObject("storePreferencesData")
                .put("currencyCode", order.value().currency().getCurrencyCode());
        ArrayNode items = document.putArray("items");
        order.lines().forEach(line -> items.add(item(line)));
        ArrayNode packages = document.putObject("packageAttachment").putArray("packages");
        order.packages().forEach(box -> packages.add(box(box)));
        return document.toString();
    }

    private static ObjectNode item(Line line) {
        return NODES.objectNode()
                .put("uniqueId", line.uniqueId())
                .put("id", line.sku().value())
                .put("name", line.name())
                .put("quantity", line.quantity())
                .put("price", line.unitPrice().minorUnits())
                .put("sellingPrice", line.unitPrice().minorUnits());
    }

    private static ObjectNode box(Package box) {
        ObjectNode node =
                NODES.objectNode()
                        .put("type", box.output() ? "Output" : "Input")
                        .put("invoiceNumber", box.invoiceNumber().value())
                        .put("invoiceValue", box.value().minorUnits())
                        .put("invoiceKey", box.key())
                        .put("invoiceUrl", box.url())
                        .put("courier", box.courier())
                        .put("trackingNumber", box.trackingNumber())
                        .put("trackingUrl", box.trackingUrl());
        node.putObject("courierStatus")
                .put("finished", box.delivered())
                .put("deliveredDate", text(box.deliveredAt()));
        return node;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
