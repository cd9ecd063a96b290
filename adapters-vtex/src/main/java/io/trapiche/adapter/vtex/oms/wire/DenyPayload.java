package io.trapiche.adapter.vtex.oms.wire;

/**
 * Body of {@code POST /api/orders/pvt/document/{orderId}/deny-cancellation-request} (VTEX guide on
 * cancellations).
 */
public record DenyPayload(String cancellationRequestId, String denyReason) {}
