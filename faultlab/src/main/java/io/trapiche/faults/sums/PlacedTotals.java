package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.goods;
import static io.trapiche.faults.sums.Figures.minorUnits;
import static io.trapiche.faults.sums.Figures.number;
import static io.trapiche.faults.sums.Figures.sum;

import tools.jackson.databind.JsonNode;

/** What was placed adds up, and is what the marketplace and Kafka are shown of it. */
final class PlacedTotals implements SumCheck {

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        if (order.isOfShop() || !order.isTaken()) {
            return;
        }
        JsonNode placed = order.placed().path("order");
        long total = number(placed, "total");
        page.equal("total placed", total, parts(placed, order.taxesInTotal()));
        page.equal("total in GetOrder", total, number(order.lastSeen(), "total"));
        page.equal(
                "currency in GetOrder",
                order.currency(),
                order.lastSeen().path("currency").asString(""));
        exported(order.state("channel-order").path("content"), placed, page);
    }

    private static long parts(JsonNode placed, boolean taxesInTotal) {
        return goods(placed.path("lines"), "unitPrice")
                + sum(placed.path("lines"), "shippingPrice")
                + number(placed, "interest")
                + (taxesInTotal ? sum(placed.path("taxes"), "value") : 0)
                - number(placed, "discount");
    }

    private static void exported(JsonNode content, JsonNode placed, Ledger.Page page) {
        for (String amount : new String[] {"total", "interest", "discount"}) {
            page.equal(
                    amount + " in Kafka's content",
                    number(placed, amount),
                    minorUnits(content.path(amount)));
        }
        page.equal(
                "goods in Kafka's content",
                goods(placed.path("lines"), "unitPrice"),
                content.path("lines")
                        .valueStream()
                        .mapToLong(
                                line ->
                                        minorUnits(line.path("unitPrice"))
                                                * number(line, "quantity"))
                        .sum());
        page.equal(
                "shipping in Kafka's content",
                sum(placed.path("lines"), "shippingPrice"),
                content.path("lines")
                        .valueStream()
                        .mapToLong(line -> minorUnits(line.path("shippingPrice")))
                        .sum());
    }
}
