package io.trapiche.faults.amounts;

import io.trapiche.orders.v1.Invoice;
import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderUpdate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of a marketplace's log, {@code client.jsonl}; amounts in minor units. */
final class ClientLines {

    private ClientLines() {}

    static ObjectNode placement(RandomOrder order) {
        ObjectNode line = line("place", PlacingMarketplaces.name(order));
        line.put("currency", order.store().currency());
        line.put("taxesInTotal", order.taxesInTotal()).put("expected", order.expected());
        OrderContent content = order.request().getOrder();
        ObjectNode told = line.putObject("order");
        told.put("total", content.getTotal().getMinorUnits());
        told.put("interest", content.getInterest().getMinorUnits());
        told.put("discount", content.getDiscount().getMinorUnits());
        ArrayNode lines = told.putArray("lines");
        content.getLinesList()
                .forEach(
                        one ->
                                lines.addObject()
                                        .put("sku", one.getSku())
                                        .put("quantity", one.getQuantity())
                                        .put("unitPrice", one.getUnitPrice().getMinorUnits())
                                        .put(
                                                "shippingPrice",
                                                one.getShippingPrice().getMinorUnits()));
        ArrayNode taxes = told.putArray("taxes");
        content.getTaxesList()
                .forEach(
                        tax ->
                                taxes.addObject()
                                        .put("sku", tax.getSku())
                                        .put("value", tax.getValue().getMinorUnits()));
        return line;
    }

    static ObjectNode seen(Order seen) {
        ObjectNode line = line("get", seen.getName());
        line.put("currency", seen.getTotal().getCurrencyCode());
        line.put("total", seen.getTotal().getMinorUnits());
        line.put("state", seen.getState().name()).put("problem", seen.getProblem().getCode());
        ArrayNode invoices = line.putArray("invoices");
        seen.getInvoicesList().forEach(one -> invoices.add(invoice(one)));
        return line;
    }

    static ObjectNode update(OrderUpdate update) {
        ObjectNode line = line("watch", update.getName());
        line.put("type", update.getType()).put("state", update.getState().name());
        line.put("sequence", update.getSequence());
        if (update.hasInvoice()) {
            line.set("invoice", invoice(update.getInvoice()));
        }
        return line;
    }

    private static ObjectNode invoice(Invoice invoice) {
        Money value = invoice.getValue();
        return JsonMapper.shared()
                .createObjectNode()
                .put("number", invoice.getNumber())
                .put("minorUnits", value.getMinorUnits())
                .put("currency", value.getCurrencyCode());
    }

    /** Of a resource's name: accounts/a/marketplaces/m/orders/o. */
    private static ObjectNode line(String call, String name) {
        String[] parts = name.split("/", -1);
        return JsonMapper.shared()
                .createObjectNode()
                .put("call", call)
                .put("account", parts[1])
                .put("marketplace", parts[3])
                .put("orderId", parts[5]);
    }
}
