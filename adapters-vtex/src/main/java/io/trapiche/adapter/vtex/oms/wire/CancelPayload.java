package io.trapiche.adapter.vtex.oms.wire;

/** Body of {@code POST /api/oms/pvt/orders/{orderId}/cancel}. */
public record CancelPayload(String reason) {}
