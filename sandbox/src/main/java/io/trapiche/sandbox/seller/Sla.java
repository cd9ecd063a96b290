package io.trapiche.sandbox.seller;

/**
 * A way of delivery the seller offers.
 *
 * @param price minor units, for each line
 * @param shippingEstimate such as {@code 5bd}
 */
public record Sla(String id, long price, String shippingEstimate) {}
