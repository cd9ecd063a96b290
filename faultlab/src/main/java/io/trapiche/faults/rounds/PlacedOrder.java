package io.trapiche.faults.rounds;

/**
 * An order that was answered OK.
 *
 * @param key marketplace and its order id, as Kafka's messages have it
 */
record PlacedOrder(String account, String key) {

    static PlacedOrder of(OrderPlan plan) {
        return new PlacedOrder(plan.account(), plan.marketplace() + "/" + plan.orderId());
    }

    String stream() {
        return "channel-order/" + account + "/" + key;
    }
}
