package io.trapiche.faults.amounts;

import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody buys in a seller's own shop, as the sandbox is asked for it; in hundredths. */
record RandomBasket(Store store, RandomGenerator dice) {

    private static final JsonMapper JSON = JsonMapper.shared();

    ObjectNode choose() {
        ObjectNode body = JSON.createObjectNode();
        body.put("shipping", dice.nextInt(3) == 0 ? 0 : amount(2_000));
        ArrayNode items = body.putArray("items");
        int count = 1 + dice.nextInt(4);
        for (int i = 0; i < count; i++) {
            items.add(item(2_000 + i));
        }
        return body;
    }

    private ObjectNode item(int sku) {
        int quantity = dice.nextInt(3) == 0 ? 1 + dice.nextInt(30) : 1;
        long price = amount(20_000);
        ObjectNode item = JSON.createObjectNode().put("id", "" + sku);
        item.put("quantity", quantity).put("price", price);
        switch (dice.nextInt(7)) {
            case 0 -> within(item.putArray("bundleItems"), "90", quantity);
            case 1 -> within(item.putArray("components"), "81", 2);
            case 2 -> item.put("discount", amount(price / store.stepAtVtex() / 2));
            case 3 -> weigh(item);
            default -> {
                // As it is.
            }
        }
        return sku > 2_000 && dice.nextInt(8) == 0 ? gift(sku) : item;
    }

    private static ObjectNode gift(int sku) {
        return JSON.createObjectNode().put("id", "" + sku).put("isGift", true);
    }

    private void within(ArrayNode rows, String sku, int quantity) {
        rows.addObject().put("id", sku).put("quantity", quantity).put("price", amount(900));
    }

    /** Where amounts are whole units of the currency, so are their weights. */
    private void weigh(ObjectNode item) {
        item.put("measurementUnit", "kg");
        if (store.stepAtVtex() == 1) {
            item.put("unitMultiplier", (1 + dice.nextInt(25)) / 10.0);
        } else {
            item.put("unitMultiplier", 1 + dice.nextInt(5));
        }
    }

    private long amount(long greatest) {
        return store.stepAtVtex() * (1 + dice.nextLong(Math.max(1, greatest)));
    }
}
