package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.Invoicing.InvoiceType;
import io.trapiche.adapter.vtex.oms.wire.PiiInvoicePayload.PiiItemPayload;
import io.trapiche.adapter.vtex.wire.WireAmounts;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AmountScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order's items by their place. Where a SKU stands on several lines, units fill the open ones of
 * each; what is too many is the last line's, for VTEX to judge.
 *
 * @param skus of the items
 * @param open how many units of each are still to be sold, or to be taken back
 */
record PiiInvoiceRows(List<String> skus, List<Integer> open) {

    static PiiInvoiceRows of(JsonView document, InvoiceType type) {
        List<JsonView> items = document.field("items").elements();
        List<Integer> open = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            int sold = units(document, InvoiceType.OUTPUT, place);
            open.add(
                    switch (type) {
                        case OUTPUT -> items.get(place).field("quantity").count().orElse(0) - sold;
                        case INPUT -> sold - units(document, InvoiceType.INPUT, place);
                    });
        }
        return new PiiInvoiceRows(
                items.stream().map(item -> item.field("id").textOr("")).toList(), open);
    }

    /** What packages of this type have of the item at a place. */
    private static int units(JsonView document, InvoiceType type, int place) {
        return packages(document, type).stream()
                .flatMap(one -> one.field("items").elements().stream())
                .filter(item -> item.field("itemIndex").count().orElse(-1) == place)
                .mapToInt(item -> item.field("quantity").count().orElse(0))
                .sum();
    }

    /** The packages of an order that came from invoices of this type. */
    static List<JsonView> packages(JsonView document, InvoiceType type) {
        return document.field("packageAttachment").field("packages").elements().stream()
                .filter(one -> type.told().equalsIgnoreCase(one.field("type").text()))
                .toList();
    }

    /** Whether all of the invoice's SKUs stand in the order. */
    boolean haveAllOf(Invoice invoice) {
        return invoice.items().stream().allMatch(item -> skus.contains(item.sku().value()));
    }

    /** Rows for an invoice whose SKUs all stand in the order. */
    List<PiiItemPayload> filled(Invoice invoice, AmountScale scale) {
        List<Integer> left = new ArrayList<>(open);
        Map<Integer, PiiItemPayload> rows = new LinkedHashMap<>();
        for (Invoice.Item item : invoice.items()) {
            int last = skus.lastIndexOf(item.sku().value());
            int units = item.quantity();
            for (int place = 0; place <= last && units > 0; place++) {
                if (skus.get(place).equals(item.sku().value())) {
                    int taken = place == last ? units : Math.clamp(left.get(place), 0, units);
                    left.set(place, left.get(place) - taken);
                    units -= taken;
                    if (taken > 0) {
                        rows.merge(place, row(place, item, taken, scale), PiiInvoiceRows::both);
                    }
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private static PiiItemPayload both(PiiItemPayload one, PiiItemPayload other) {
        return new PiiItemPayload(
                one.itemIndex(),
                Math.addExact(one.price(), other.price()),
                one.quantity() + other.quantity());
    }

    private static PiiItemPayload row(int place, Invoice.Item item, int units, AmountScale scale) {
        return new PiiItemPayload(
                place, WireAmounts.toldDown(item.unitPrice().times(units), scale), units);
    }
}
