package io.trapiche.orders;

import java.math.BigInteger;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Adds up an exported order as an ERP may; in numbers that no amount runs over. */
record ToldOrder(JsonNode order) {

    private static final Set<String> OF_LINES = Set.of("items", "discounts", "change");

    BigInteger value() {
        return amount(order, "value");
    }

    BigInteger valueByParts() {
        BigInteger parts =
                hasTotals()
                        ? kinds(_ -> true)
                        : lines().add(lineAmounts("tax")).add(sum(rows("deliveries"), "price"));
        return parts.add(amount(order, "difference"));
    }

    BigInteger lines() {
        return lineAmounts("total");
    }

    BigInteger lineDifference() {
        return amount(order, "lineDifference");
    }

    /** Without totals nothing is told of it. */
    BigInteger leftForLines() {
        return hasTotals()
                ? kinds(OF_LINES::contains).add(amount(order, "freightDiscount"))
                : lines();
    }

    private boolean hasTotals() {
        return !order.get("totals").isEmpty();
    }

    private BigInteger kinds(Predicate<String> counted) {
        return sum(
                rows("totals").filter(total -> counted.test(total.get("kind").stringValue())),
                "value");
    }

    private BigInteger lineAmounts(String field) {
        return sum(
                rows("lines").filter(line -> !line.get("kind").stringValue().equals("component")),
                field);
    }

    private Stream<JsonNode> rows(String field) {
        return order.get(field).valueStream();
    }

    private static BigInteger sum(Stream<JsonNode> rows, String field) {
        return rows.map(row -> amount(row, field)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger amount(JsonNode node, String field) {
        return node.get(field).get("minorUnits").bigIntegerValue();
    }
}
