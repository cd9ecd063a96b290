package io.trapiche.faults.amounts;

import io.trapiche.faults.actors.SandboxDriver;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Buy in the sellers' own shops, and now and then an item is taken back before it is handled. */
public record Shoppers(SandboxDriver sandbox, RandomGenerator dice) {

    /** One order. */
    void buy(Store store) throws IOException, InterruptedException {
        ObjectNode basket = new RandomBasket(store, dice).choose();
        JsonNode bought = sandbox.ask("POST", "/" + store.account() + "/shop-orders", basket);
        JsonNode first = basket.path("items").path(0);
        if (basket.path("items").size() > 1 && dice.nextInt(4) == 0) {
            String id = bought.path("orderIds").path(0).asString();
            takeBack(store, id, first);
        }
    }

    /**
     * A whole item without its services, for what it cost. A change tells what one unit costs, so
     * what does not divide by the units is kept.
     */
    private void takeBack(Store store, String orderId, JsonNode item)
            throws IOException, InterruptedException {
        JsonNode document =
                sandbox.get("/" + store.account() + "/orders/" + orderId).path("document");
        long cost = document.path("items").path(0).path("priceDefinition").path("total").asLong();
        int units = item.path("quantity").asInt();
        ObjectNode change = JsonMapper.shared().createObjectNode();
        change.put("reason", "out of stock").put("discountValue", cost);
        change.putArray("itemsRemoved")
                .addObject()
                .put("id", item.path("id").asString())
                .put("quantity", units)
                .put("price", cost / units);
        if (cost % units == 0 && cost < document.path("value").asLong()) {
            String path = "/" + store.account() + "/orders/" + orderId + "/changes";
            var _ = sandbox.ask("POST", path, change);
        }
    }

    /** Accounts and ids of the shops' orders that VTEX does not show as invoiced. */
    Set<String> unfinished(List<Store> stores) throws IOException, InterruptedException {
        Set<String> unfinished = new TreeSet<>();
        for (Store store : stores) {
            unfinished.addAll(
                    sandbox.get("/" + store.account() + "/orders")
                            .valueStream()
                            .filter(order -> order.path("affiliateId").asString("").isEmpty())
                            .filter(order -> !order.path("status").asString().equals("invoiced"))
                            .map(order -> store.account() + "/" + order.path("orderId").asString())
                            .collect(Collectors.toSet()));
        }
        return unfinished;
    }
}
