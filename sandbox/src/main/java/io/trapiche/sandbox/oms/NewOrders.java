package io.trapiche.sandbox.oms;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes orders; keeping them is up to {@link Orders}. */
public final class NewOrders {
    /** The marketplace above a chain, which no connector plays. */
    private static final String ABOVE = "CHN";

    private final Orders orders;

    /** Makes orders that are not kept yet. */
    public NewOrders(Orders orders) {
        this.orders = orders;
    }

    /**
     * Waiting for the marketplace's approval.
     *
     * @param needsSeller whether it waits for the seller's word on its price first
     */
    public Order ofMarketplace(OrderKey key, Placement placement, boolean needsSeller) {
        Status next =
                needsSeller
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
    public Order ofShop(String account, JsonNode request) {
        String sequence = orders.nextSequence();
        OrderKey key = new OrderKey(account, "v" + sequence + account + "-01");
        Placement bought = new Placement("", "", "", request);
        boolean chain = bought.flow() == Flow.CHAIN;
        return order(
                key,
                sequence,
                chain ? Origin.CHAIN : Origin.MARKETPLACE,
                chain ? new Placement(ABOVE, "above-" + sequence, "", request) : bought,
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
                Effects.OF_PLACING,
                List.of(),
                List.of(),
                List.of());
    }
}
