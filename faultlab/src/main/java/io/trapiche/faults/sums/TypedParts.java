package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.goods;
import static io.trapiche.faults.sums.Figures.minorUnits;
import static io.trapiche.faults.sums.Figures.number;
import static io.trapiche.faults.sums.Figures.ofSku;
import static io.trapiche.faults.sums.Figures.text;
import static io.trapiche.faults.sums.Figures.total;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Totals of lines and of the order by kind, where the exported order has them: lines are VTEX's;
 * the kinds make the value, and what they leave for lines makes the lines, but for the differences
 * that the order tells. Those of lines are only what rounding leaves, and what changes took off the
 * order beyond their items.
 */
final class TypedParts implements SumCheck {

    private static final Set<String> OF_LINES = Set.of("items", "discounts", "change");

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        JsonNode document = order.document();
        JsonNode told = order.state("oms-order").path("order");
        if (document.isMissingNode() || !told.path("totals").isContainer()) {
            return;
        }
        page.equal(
                "totals by kind and the difference",
                minorUnits(told.path("value")),
                kinds(told, _ -> true) + left(told, "difference"));
        if (told.has("lineDifference")) {
            lines(document, told, order.scale(), page);
        }
        if (document.path("changesAttachment").isNull()) {
            document.path("items").forEach(item -> line(item, told, order.scale(), page));
        }
    }

    private static void lines(JsonNode document, JsonNode told, Scale scale, Ledger.Page page) {
        page.equal(
                "discount of the freight",
                scale.minorUnits(freightDiscount(document)),
                left(told, "freightDiscount"));
        page.equal(
                "lines and what is left for them",
                kinds(told, OF_LINES::contains) + left(told, "freightDiscount"),
                ofLines(told) + left(told, "lineDifference"));
        long parts = told.path("lines").size() + told.path("totals").size() + 2L;
        long rounding = left(told, "lineDifference") - scale.minorUnits(beyondItems(document));
        page.equal(
                "what more than rounding leaves for lines",
                0,
                Math.max(0, Math.abs(rounding) - (scale.isRounded() ? parts : 0)));
    }

    /** What the order is worth more for its changes, less what their items are. */
    private static long beyondItems(JsonNode document) {
        return document.path("changesAttachment")
                .path("changesData")
                .valueStream()
                .mapToLong(
                        change ->
                                change.path("incrementValue").asLong(0)
                                        - goods(change.path("itemsAdded"), "price")
                                        - change.path("discountValue").asLong(0)
                                        + goods(change.path("itemsRemoved"), "price"))
                .sum();
    }

    private static long kinds(JsonNode told, Predicate<String> counted) {
        return told.path("totals")
                .valueStream()
                .filter(total -> counted.test(text(total, "kind")))
                .mapToLong(total -> minorUnits(total.path("value")))
                .sum();
    }

    /** Those of a kit's components are in the kit's. */
    private static long ofLines(JsonNode told) {
        return told.path("lines")
                .valueStream()
                .filter(line -> !text(line, "kind").equals("component"))
                .mapToLong(line -> minorUnits(line.path("total")))
                .sum();
    }

    private static long left(JsonNode told, String field) {
        return told.has(field) ? minorUnits(told.path(field)) : 0;
    }

    private static long freightDiscount(JsonNode document) {
        Stream<JsonNode> deliveries =
                document.path("shippingData").path("logisticsInfo").valueStream();
        long discount =
                deliveries
                        .filter(delivery -> delivery.has("sellingPrice"))
                        .mapToLong(
                                delivery ->
                                        number(delivery, "price")
                                                - number(delivery, "sellingPrice"))
                        .sum();
        return VtexSums.shipping(document) == total(document, "Shipping") ? discount : 0;
    }

    /** Services are lines of their own. */
    private static void line(JsonNode item, JsonNode told, Scale scale, Ledger.Page page) {
        ofSku(told.path("lines"), "uniqueId", text(item, "uniqueId"))
                .filter(line -> line.has("total"))
                .forEach(
                        line ->
                                page.equal(
                                        "total of " + text(item, "id"),
                                        scale.minorUnits(VtexSums.line(item)),
                                        minorUnits(line.path("total"))));
        item.path("bundleItems").forEach(service -> line(service, told, scale, page));
    }
}
