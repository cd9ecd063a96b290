package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.minorUnits;
import static io.trapiche.faults.sums.Figures.number;
import static io.trapiche.faults.sums.Figures.ofSku;
import static io.trapiche.faults.sums.Figures.text;

import io.trapiche.faults.sums.Witnesses.Message;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What ERP systems are told of VTEX's order is what VTEX shows, in minor units. */
final class ExportedOrder implements SumCheck {

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        JsonNode document = order.document();
        if (document.isMissingNode()) {
            return;
        }
        JsonNode told = order.state("oms-order").path("order");
        page.equal(
                "value in the state",
                order.scale().minorUnits(number(document, "value")),
                minorUnits(told.path("value")));
        Stream.concat(Stream.of(told), ofEvents(order))
                .forEach(
                        one ->
                                page.equal(
                                        "currency",
                                        order.currency(),
                                        text(one.path("value"), "currency")));
        // Of items that a change took or added the document's say nothing.
        if (document.path("changesAttachment").isNull()) {
            document.path("items").forEach(item -> line(item, told, order.scale(), page));
        }
    }

    private static Stream<JsonNode> ofEvents(OrderCase order) {
        return Stream.of("oms-order.recorded", "oms-order.changed")
                .map(order::events)
                .flatMap(List::stream)
                .map(Message::value)
                .map(value -> value.path("order"));
    }

    private static void line(JsonNode item, JsonNode told, Scale scale, Ledger.Page page) {
        String sku = text(item, "id");
        List<JsonNode> lines =
                ofSku(told.path("lines"), "uniqueId", text(item, "uniqueId")).toList();
        page.equal("lines of " + sku, 1, lines.size());
        for (JsonNode line : lines) {
            page.equal("units of " + sku, number(item, "quantity"), number(line, "quantity"));
            page.equal(
                    "price of " + sku,
                    scale.minorUnits(number(item, "sellingPrice")),
                    minorUnits(line.path("unitPrice")));
        }
    }
}
