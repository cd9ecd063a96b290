package io.trapiche.sandbox.oms;

import tools.jackson.databind.JsonNode;

/**
 * What was ordered.
 *
 * @param affiliateId empty for an order of the seller's own shop, as are {@code marketplaceOrderId}
 *     and {@code connectorEndpoint}
 * @param request the body that placed the order
 */
public record Placement(
        String affiliateId, String marketplaceOrderId, String connectorEndpoint, JsonNode request) {

    /** What the order costs, in minor units. */
    public long value() {
        return request.path("marketplacePaymentValue").asLong();
    }

    /** The part of the value the customer pays for paying late, in minor units. */
    public long interest() {
        return request.path("marketplaceInterestValue").asLong(0);
    }

    public boolean contains(String skuId) {
        return request.path("items")
                .valueStream()
                .anyMatch(item -> item.path("id").asString("").equals(skuId));
    }
}
