package io.trapiche.sandbox.oms;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes orders; keeping them is up to {@link Orders}. */
public final class NewOrders {
    private final Orders orders;
    private final Predicate<JsonNode> isDivergent;

    /**
     * Makes orders that are not kept yet.
     *
     * @param isDivergent whether the seller has to rule on the price of an order placed with this
     *     body
     */
    public NewOrders(Orders orders, Predicate<JsonNode> isDivergent) {
        this.orders = orders;
        this.isDivergent = isDivergent;
    }

    /** Waiting for the marketplace's approval, or for the seller when its price diverges. */
    public Order ofMarketplace(OrderKey key, Placement placement) {
        Status next =
                isDivergent.test(placement.request())
                        ? Status.WAITING_FOR_MANUAL_AUTHORIZATION
                        : Status.WAITING_FFMT_AUTHORIZATION;
        return order(
                        key,
                        orders.nextSequence(),
                        Origin.FULFILLMENT,
                        placement,
                        Status.ORDER_ACCEPTED)
                .to(next, orders.now());
    }

    /** An order of the seller's own shop, at the beginning of its way. */
    Order ofShop(String account, JsonNode request) {
        String sequence = orders.nextSequence();
        OrderKey key = new OrderKey(account, "v" + sequence + account + "-01");
        return order(
                key,
                sequence,
                Origin.MARKETPLACE,
                new Placement("", "", "", request),
                Status.ORDER_CREATED);
    }

    private Order order(
            OrderKey key, String sequence, Origin origin, Placement placement, Status status) {
        List<String> uniqueIds =
                Stream.generate(orders.ids()::upperHex)
                        .limit(placement.request().path("items").size())
                        .toList();
        return new Order(
                key,
                sequence,
                origin,
                placement,
                uniqueIds,
                Workflow.startingWith(status, orders.now()),
                List.of(),
                null,
                Effects.OF_PLACING);
    }
}
