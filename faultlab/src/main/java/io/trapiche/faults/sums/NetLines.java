package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.goods;
import static io.trapiche.faults.sums.Figures.number;
import static io.trapiche.faults.sums.Figures.ofSku;
import static io.trapiche.faults.sums.Figures.sum;
import static io.trapiche.faults.sums.Figures.text;
import static io.trapiche.faults.sums.Figures.total;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * VTEX has each SKU once with all of its units, at no price above the highest that was placed; what
 * whole prices leave is in shipping, and at most 99 minor units.
 */
final class NetLines implements SumCheck {

    private static final long GREATEST_REMAINDER = 99;

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        JsonNode document = order.document();
        if (order.isOfShop() || document.isMissingNode()) {
            return;
        }
        JsonNode lines = order.placed().path("order").path("lines");
        List<String> skus = lines.valueStream().map(line -> text(line, "sku")).distinct().toList();
        page.equal("items in VTEX", skus.size(), document.path("items").size());
        skus.forEach(sku -> compare(sku, lines, document, order.scale(), page));
        remainder(order, document, page);
        page.equal(
                "interest in VTEX",
                order.scale().atVtex(number(order.placed().path("order"), "interest")),
                total(document, "Interest"));
        page.equal(
                "taxes in VTEX",
                order.scale().atVtex(sum(order.placed().path("order").path("taxes"), "value")),
                total(document, "Tax"));
    }

    private static void compare(
            String sku, JsonNode lines, JsonNode document, Scale scale, Ledger.Page page) {
        long highest =
                ofSku(lines, "sku", sku)
                        .mapToLong(line -> number(line, "unitPrice"))
                        .max()
                        .orElse(0);
        page.equal(
                "units of " + sku,
                ofSku(lines, "sku", sku).mapToLong(line -> number(line, "quantity")).sum(),
                ofSku(document.path("items"), "id", sku)
                        .mapToLong(item -> number(item, "quantity"))
                        .sum());
        ofSku(document.path("items"), "id", sku)
                .forEach(
                        item ->
                                page.within(
                                        "price of " + sku,
                                        0,
                                        scale.atVtex(highest),
                                        number(item, "price")));
    }

    private static void remainder(OrderCase order, JsonNode document, Ledger.Page page) {
        JsonNode placed = order.placed().path("order");
        long goods = goods(placed.path("lines"), "unitPrice");
        long offShipping = Math.max(0, number(placed, "discount") - goods);
        long shipping = sum(placed.path("lines"), "shippingPrice") - offShipping;
        page.within(
                "remainder in shipping",
                -GREATEST_REMAINDER,
                GREATEST_REMAINDER,
                order.scale().minorUnits(VtexSums.shipping(document)) - shipping);
    }
}
