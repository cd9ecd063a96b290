package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.minorUnits;
import static io.trapiche.faults.sums.Figures.ofSku;
import static io.trapiche.faults.sums.Figures.text;

import tools.jackson.databind.JsonNode;

/**
 * Totals of lines and of the order by kind, where the exported order has them: lines are VTEX's,
 * and the kinds make the value, but for the difference that the order tells.
 */
final class TypedParts implements SumCheck {

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        JsonNode document = order.document();
        JsonNode told = order.state("oms-order").path("order");
        if (document.isMissingNode() || !told.path("totals").isContainer()) {
            return;
        }
        long kinds =
                told.path("totals")
                        .valueStream()
                        .mapToLong(
                                total ->
                                        minorUnits(
                                                total.has("value") ? total.path("value") : total))
                        .sum();
        JsonNode difference = told.path("difference");
        page.equal(
                "totals by kind and the difference",
                minorUnits(told.path("value")),
                kinds + (difference.isMissingNode() ? 0 : minorUnits(difference)));
        if (told.has("lineDifference")) {
            page.equal(
                    "what the totals leave for lines, less the lines",
                    0,
                    minorUnits(told.path("lineDifference")));
        }
        if (document.path("changesAttachment").isNull()) {
            document.path("items").forEach(item -> line(item, told, order.scale(), page));
        }
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
