package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.number;
import static io.trapiche.faults.sums.Figures.sum;
import static io.trapiche.faults.sums.Figures.total;

import tools.jackson.databind.JsonNode;

/** VTEX's value is what was placed, at its scale, and the parts that VTEX shows make it. */
final class VtexSums implements SumCheck {

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        JsonNode document = order.document();
        if (document.isMissingNode()) {
            return;
        }
        page.equal("orders in VTEX", 1, order.vtex().size());
        long value = number(document, "value");
        if (!order.isOfShop()) {
            long placed = number(order.placed().path("order"), "total");
            page.equal("value in VTEX", order.scale().atVtex(placed), value);
        }
        long others =
                total(document, "Interest")
                        + total(document, "Change")
                        + (order.taxesInTotal() ? total(document, "Tax") : 0);
        page.equal(
                "items, shipping and the rest",
                value,
                items(document) + shipping(document) + others);
        page.equal(
                "totals by kind",
                value,
                total(document, "Items")
                        + total(document, "Discounts")
                        + total(document, "Shipping")
                        + others);
    }

    /** With services; a part of a kit costs nothing beside the kit. */
    static long items(JsonNode document) {
        return document.path("items")
                .valueStream()
                .mapToLong(
                        item ->
                                line(item)
                                        + item.path("bundleItems")
                                                .valueStream()
                                                .mapToLong(VtexSums::line)
                                                .sum())
                .sum();
    }

    static long line(JsonNode item) {
        return number(item.path("priceDefinition"), "total");
    }

    static long shipping(JsonNode document) {
        return sum(document.path("shippingData").path("logisticsInfo"), "price");
    }
}
