package io.trapiche.faults.sums;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads amounts. What is not told is -1, which no sum is. */
final class Figures {

    private static final long UNTOLD = -1;

    private Figures() {}

    /** Of money as Kafka's messages have it. */
    static long minorUnits(JsonNode money) {
        return money.path("minorUnits").asLong(UNTOLD);
    }

    static long number(JsonNode node, String field) {
        return node.path(field).asLong(UNTOLD);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static long sum(JsonNode rows, String field) {
        return rows.valueStream().mapToLong(row -> number(row, field)).sum();
    }

    /** Of quantities times prices. */
    static long goods(JsonNode rows, String price) {
        return rows.valueStream()
                .mapToLong(row -> Math.multiplyExact(number(row, price), number(row, "quantity")))
                .sum();
    }

    static Stream<JsonNode> ofSku(JsonNode rows, String field, String sku) {
        return rows.valueStream().filter(row -> text(row, field).equals(sku));
    }

    /** Of {@code totals} in VTEX's document; 0 where it has none of that kind. */
    static long total(JsonNode document, String kind) {
        return ofSku(document.path("totals"), "id", kind)
                .mapToLong(total -> total.path("value").asLong(0))
                .sum();
    }
}
