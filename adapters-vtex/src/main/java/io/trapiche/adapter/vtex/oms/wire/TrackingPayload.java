package io.trapiche.adapter.vtex.oms.wire;

import org.jspecify.annotations.Nullable;

/** Body of {@code PATCH /api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}}. */
public record TrackingPayload(
        String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable String dispatchedDate,
        String courier) {}
