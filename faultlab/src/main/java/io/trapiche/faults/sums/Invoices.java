package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.minorUnits;
import static io.trapiche.faults.sums.Figures.number;
import static io.trapiche.faults.sums.Figures.text;

import io.trapiche.faults.sums.OrderCase.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The invoices that the ERP sent are those of VTEX, Kafka and the marketplace, and make the value.
 */
final class Invoices implements SumCheck {

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        if (order.outcome() != Outcome.INVOICED) {
            return;
        }
        List<JsonNode> sent = sent(order);
        long value = order.scale().minorUnits(number(order.document(), "value"));
        page.equal("invoices sent", value, sum(sent.stream().map(one -> one.path("value"))));
        page.equal("invoices in the ERP's state", value, sum(done(order)));
        inVtex(order, sent, page);
        if (!order.isOfShop()) {
            toldToMarketplace(order, value, page);
        }
    }

    /** Those that were answered with {@code done}, each once however often it was sent. */
    private static List<JsonNode> sent(OrderCase order) {
        List<String> done =
                order.results().stream()
                        .map(Witnesses.Message::value)
                        .filter(result -> text(result, "status").equals("done"))
                        .map(result -> text(result, "commandId"))
                        .toList();
        Map<String, JsonNode> sent = new LinkedHashMap<>();
        for (Witnesses.Message command : order.commands()) {
            String id = text(command.value(), "commandId");
            JsonNode invoice = command.value().path("invoice");
            if (done.contains(id) && invoice.isObject()) {
                sent.putIfAbsent(id, invoice);
            }
        }
        return List.copyOf(sent.values());
    }

    private static Stream<JsonNode> done(OrderCase order) {
        return order.state("oms-order")
                .path("invoices")
                .valueStream()
                .filter(one -> text(one, "outcome").equals("done"))
                .map(one -> one.path("invoice").path("value"));
    }

    private static void inVtex(OrderCase order, List<JsonNode> sent, Ledger.Page page) {
        List<JsonNode> packages =
                order.document().path("packageAttachment").path("packages").valueStream().toList();
        page.equal("invoices in VTEX", sent.size(), packages.size());
        for (JsonNode invoice : sent) {
            String number = text(invoice, "number");
            long there =
                    packages.stream()
                            .filter(one -> text(one, "invoiceNumber").equals(number))
                            .mapToLong(one -> number(one, "invoiceValue"))
                            .sum();
            page.equal(
                    "invoice " + number + " in VTEX",
                    order.scale().atVtex(minorUnits(invoice.path("value"))),
                    there);
        }
    }

    private static void toldToMarketplace(OrderCase order, long value, Ledger.Page page) {
        page.equal(
                "invoices in the channel's state",
                value,
                sum(
                        order.state("channel-order")
                                .path("invoices")
                                .valueStream()
                                .map(one -> one.path("value"))));
        page.equal(
                "invoices issued on Kafka",
                value,
                sum(
                        order.events("channel-order.invoice-issued").stream()
                                .map(event -> event.value().path("invoice").path("value"))));
        page.equal(
                "invoices issued to the marketplace",
                value,
                sum(
                        order.updates("order.invoice-issued").stream()
                                .map(update -> update.path("invoice"))));
        page.equal(
                "invoices in GetOrder",
                value,
                sum(order.lastSeen().path("invoices").valueStream()));
    }

    private static long sum(Stream<JsonNode> amounts) {
        return amounts.mapToLong(Figures::minorUnits).sum();
    }
}
