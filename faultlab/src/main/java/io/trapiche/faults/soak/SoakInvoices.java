package io.trapiche.faults.soak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How an order is invoiced: with numbers and amounts that VTEX does not bear among them. */
record SoakInvoices(String orderId, JsonNode order) {

    static final String NUMBER = "F19 invoice number that VTEX does not bear is rejected";
    static final String CENT_OVER = "F19 invoice a cent above the order is rejected";
    static final String CENT_UNDER = "F19 invoices a cent under and over their items";

    private static final List<String> NUMBERS =
            List.of("NF/1", "NF 1", "NFé1", "#1", "NF\u00a01", "NF１");

    /** Why an invoice of this number has to be rejected; null for a good one. */
    static @Nullable String faultOf(String number) {
        if (!number.matches("[A-Za-z0-9]+")) {
            return NUMBER;
        }
        return number.endsWith("P9") ? CENT_OVER : null;
    }

    private long value() {
        return order.path("value").path("minorUnits").asLong();
    }

    /** Rejected ones first, then those that make up the order. */
    List<ObjectNode> choose(int attempt, FaultCounts counts, Random dice) {
        List<ObjectNode> invoices = new ArrayList<>();
        switch (dice.nextInt(6)) {
            case 0 -> {
                invoices.add(whole(NUMBERS.get(dice.nextInt(NUMBERS.size())), value()));
                invoices.add(whole(number(attempt, 1), value()));
            }
            case 1 -> {
                invoices.add(whole(number(attempt, 9), value() + 1));
                invoices.add(whole(number(attempt, 1), value()));
            }
            case 2, 3 -> {
                if (units() > 1) {
                    invoices.addAll(parts(attempt));
                    counts.count(CENT_UNDER);
                } else {
                    invoices.add(whole(number(attempt, 1), value()));
                }
            }
            default -> invoices.add(whole(number(attempt, 1), value()));
        }
        return invoices;
    }

    private String number(int attempt, int part) {
        return "NF" + orderId.replaceAll("[^A-Za-z0-9]", "") + "A" + attempt + "P" + part;
    }

    private long units() {
        return order.path("lines")
                .valueStream()
                .mapToLong(line -> line.path("quantity").asLong())
                .sum();
    }

    private ObjectNode whole(String number, long value) {
        ObjectNode invoice = invoice(number, value);
        ArrayNode items = invoice.putArray("items");
        order.path("lines").forEach(line -> add(items, line, line.path("quantity").asLong()));
        return invoice;
    }

    /** One piece for a cent less than its price, the rest for all that is left. */
    private List<ObjectNode> parts(int attempt) {
        JsonNode line = order.path("lines").path(0);
        long price = line.path("unitPrice").path("minorUnits").asLong() - 1;
        ObjectNode first = invoice(number(attempt, 1), price);
        add(first.putArray("items"), line, 1);
        ObjectNode second = invoice(number(attempt, 2), value() - price);
        ArrayNode rest = second.putArray("items");
        boolean taken = false;
        for (JsonNode one : order.path("lines")) {
            long quantity = one.path("quantity").asLong() - (taken ? 0 : 1);
            taken = true;
            if (quantity > 0) {
                add(rest, one, quantity);
            }
        }
        return List.of(first, second);
    }

    private ObjectNode invoice(String number, long value) {
        ObjectNode invoice = JsonMapper.shared().createObjectNode();
        invoice.put("number", number).put("issuedAt", Instant.now().toString());
        invoice.putObject("value")
                .put("minorUnits", value)
                .put("currency", order.path("value").path("currency").asString());
        return invoice;
    }

    private static void add(ArrayNode items, JsonNode line, long quantity) {
        ObjectNode item = items.addObject();
        item.set("sku", line.path("sku"));
        item.put("quantity", quantity);
        item.set("unitPrice", line.path("unitPrice"));
    }
}
