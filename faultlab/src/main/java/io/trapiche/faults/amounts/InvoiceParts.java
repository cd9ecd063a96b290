package io.trapiche.faults.amounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Splits an order as an ERP is told of it into invoices: every unit in one of them, and what the
 * units do not cost, such as shipping and services, in one that is drawn.
 */
final class InvoiceParts {

    private static final int MOST = 3;

    private final RandomGenerator dice;
    private final long value;
    private final String currency;

    /** By SKU. */
    private final Map<String, Long> prices = new LinkedHashMap<>();

    private final Map<String, Long> units = new LinkedHashMap<>();

    private InvoiceParts(JsonNode order, JsonNode vtexOrder, RandomGenerator dice) {
        this.dice = dice;
        this.value = order.path("value").path("minorUnits").asLong();
        this.currency = order.path("value").path("currency").asString();
        for (JsonNode line : order.path("lines")) {
            prices.merge(
                    line.path("sku").asString(),
                    line.path("unitPrice").path("minorUnits").asLong(0),
                    Math::min);
        }
        // As VTEX has it: lines of an order that was changed may be told as they were or as they
        // are.
        vtexOrder.path("items").forEach(item -> count(item, 1));
        vtexOrder
                .path("changesAttachment")
                .path("changesData")
                .forEach(change -> change.path("itemsRemoved").forEach(item -> count(item, -1)));
        units.values().removeIf(left -> left <= 0);
    }

    private void count(JsonNode item, long sign) {
        units.merge(item.path("id").asString(), sign * item.path("quantity").asLong(), Long::sum);
    }

    /**
     * The invoices, without number and date.
     *
     * @param order as the message has it
     * @param vtexOrder VTEX's document beside it
     */
    static List<ObjectNode> of(JsonNode order, JsonNode vtexOrder, RandomGenerator dice) {
        return new InvoiceParts(order, vtexOrder, dice).split();
    }

    private List<ObjectNode> split() {
        if (value - cost(units) < 0) {
            prices.replaceAll((_, _) -> 0L);
        }
        List<Map<String, Long>> parts = deal(1 + dice.nextInt(MOST));
        parts.removeIf(part -> cost(part) == 0);
        if (parts.isEmpty()) {
            parts.add(units);
        }
        int bearer = dice.nextInt(parts.size());
        long rest = value - parts.stream().mapToLong(this::cost).sum();
        List<ObjectNode> invoices = new ArrayList<>();
        for (Map<String, Long> part : parts) {
            long more = invoices.size() == bearer ? rest : 0;
            invoices.add(invoice(part, cost(part) + more));
        }
        return invoices;
    }

    private long cost(Map<String, Long> part) {
        return part.entrySet().stream()
                .mapToLong(one -> prices.getOrDefault(one.getKey(), 0L) * one.getValue())
                .sum();
    }

    private List<Map<String, Long>> deal(int count) {
        List<Map<String, Long>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new LinkedHashMap<>());
        }
        units.forEach(
                (sku, all) -> {
                    long left = all;
                    for (Map<String, Long> part : parts.subList(1, count)) {
                        long some = dice.nextLong(left + 1);
                        left -= some;
                        put(part, sku, some);
                    }
                    put(parts.getFirst(), sku, left);
                });
        return parts;
    }

    private static void put(Map<String, Long> part, String sku, long some) {
        if (some > 0) {
            part.put(sku, some);
        }
    }

    private ObjectNode invoice(Map<String, Long> part, long amount) {
        ObjectNode invoice = JsonMapper.shared().createObjectNode();
        invoice.set("value", money(amount));
        ArrayNode items = invoice.putArray("items");
        part.forEach(
                (sku, some) ->
                        items.addObject()
                                .put("sku", sku)
                                .put("quantity", some)
                                .set("unitPrice", money(prices.getOrDefault(sku, 0L))));
        return invoice;
    }

    private ObjectNode money(long minorUnits) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("minorUnits", minorUnits)
                .put("currency", currency);
    }
}
