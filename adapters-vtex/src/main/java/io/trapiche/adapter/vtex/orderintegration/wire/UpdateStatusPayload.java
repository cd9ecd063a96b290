package io.trapiche.adapter.vtex.orderintegration.wire;

/** Body of {@code PUT /api/order-integration/orders/status}. */
public record UpdateStatusPayload(
        String marketplaceOrderId,
        String marketplaceOrderStatus,
        String connectorName,
        String connectorEndpoint) {

    /** The endpoint holds the account's secret. */
    @Override
    public String toString() {
        return "***";
    }
}
