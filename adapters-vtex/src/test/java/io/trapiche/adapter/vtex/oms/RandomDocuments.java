package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Order documents with amounts at random, down to the hundredth in every currency. */
final class RandomDocuments {

    static final List<String> CURRENCIES = List.of("BRL", "CLP", "JPY", "KRW", "KWD", "COP");

    private final RandomGenerator random;

    RandomDocuments(RandomGenerator random) {
        this.random = random;
    }

    String currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    /** Nothing in it fits anything else. */
    JsonView noise() {
        ObjectNode order = order(amount());
        ArrayNode items = order.putArray("items");
        for (int i = random.nextInt(6); i > 0; i--) {
            ObjectNode item = item(items, random.nextInt(4), amount());
            parts(item.putArray("bundleItems"));
            parts(item.putArray("components"));
        }
        if (random.nextInt(4) > 0) {
            ArrayNode totals = order.putArray("totals");
            for (String id : List.of("Items", "Discounts", "Shipping", "Tax", "Change", "Wrap")) {
                if (random.nextBoolean()) {
                    total(totals, id, amount() - 5_000);
                }
            }
        }
        deliveries(order, random.nextInt(3));
        if (random.nextBoolean()) {
            change(order, items);
        }
        return new JsonView(order);
    }

    private void parts(ArrayNode parts) {
        for (int i = random.nextInt(4) - 2; i > 0; i--) {
            item(parts, random.nextInt(3), amount());
        }
    }

    /** Every hundredth is where it should be, but for so many in the value. */
    JsonView sound(long tooMuch) {
        ObjectNode order = order(0);
        ArrayNode items = order.putArray("items");
        long lines = 0;
        for (int i = random.nextInt(6); i >= 0; i--) {
            long total = amount();
            item(items, 1 + random.nextInt(4), total);
            lines += total;
        }
        long discount = random.nextInt(5_000);
        Freight freight = deliveries(order, random.nextInt(3));
        ArrayNode totals = order.putArray("totals");
        total(totals, "Items", lines + discount);
        total(totals, "Discounts", -discount - freight.discount());
        total(totals, "Shipping", freight.price());
        long tax = random.nextInt(500);
        total(totals, "Tax", tax);
        order.put("value", lines + freight.price() - freight.discount() + tax + tooMuch);
        return new JsonView(order);
    }

    private static ObjectNode order(long value) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("orderId", "LJD-1")
                .put("status", "handling")
                .put("value", value);
    }

    private ObjectNode item(ArrayNode items, int quantity, long total) {
        long unit = quantity == 0 ? total : total / quantity;
        ObjectNode item =
                items.addObject()
                        .put("uniqueId", "U" + random.nextInt())
                        .put("id", random.nextInt(20) == 0 ? "" : String.valueOf(items.size()))
                        .put("quantity", quantity)
                        .put("price", unit + random.nextInt(300))
                        .put("sellingPrice", unit)
                        .put("tax", random.nextInt(300));
        if (random.nextInt(5) == 0) {
            item.put("unitMultiplier", 0.3);
        }
        item.putObject("priceDefinition").put("calculatedSellingPrice", unit).put("total", total);
        return item;
    }

    private static void total(ArrayNode totals, String id, long value) {
        totals.addObject().put("id", id).put("value", value);
    }

    private record Freight(long price, long discount) {}

    private Freight deliveries(ObjectNode order, int count) {
        ArrayNode deliveries = order.putObject("shippingData").putArray("logisticsInfo");
        Freight sum = new Freight(0, 0);
        for (int i = 0; i < count; i++) {
            long price = amount();
            long discount = random.nextLong(price);
            deliveries
                    .addObject()
                    .put("itemIndex", i)
                    .put("price", price)
                    .put("sellingPrice", price - discount);
            sum = new Freight(sum.price() + price, sum.discount() + discount);
        }
        return sum;
    }

    private void change(ObjectNode order, ArrayNode items) {
        ObjectNode change =
                order.putObject("changesAttachment").putArray("changesData").addObject();
        change.put("discountValue", amount()).put("incrementValue", random.nextInt(500));
        items.forEach(
                item -> {
                    if (random.nextBoolean()) {
                        change.withArray(random.nextBoolean() ? "itemsRemoved" : "itemsAdded")
                                .addObject()
                                .put("id", item.path("id").asString(""))
                                .put("quantity", 1 + random.nextInt(2))
                                .put("price", amount());
                    }
                });
    }

    private long amount() {
        return random.nextLong(1, 20_001);
    }
}
