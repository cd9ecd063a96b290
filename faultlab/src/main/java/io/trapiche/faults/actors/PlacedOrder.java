package io.trapiche.faults.actors;

/**
 * An order that was answered OK.
 *
 * @param key marketplace and its order id, as Kafka's messages have it
 */
public record PlacedOrder(String account, String key) {

    public static PlacedOrder of(OrderPlan plan) {
        return new PlacedOrder(plan.account(), plan.marketplace() + "/" + plan.orderId());
    }

    public String stream() {
        return "channel-order/" + account + "/" + key;
    }
}
