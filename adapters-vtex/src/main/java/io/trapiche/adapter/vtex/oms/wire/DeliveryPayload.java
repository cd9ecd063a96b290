package io.trapiche.adapter.vtex.oms.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}/tracking}. Dates are
 * {@code yyyy-MM-dd HH:mm}; VTEX names no time zone, they are in the account's.
 */
public record DeliveryPayload(
        boolean isDelivered, @Nullable String deliveredDate, List<TrackingEventPayload> events) {

    /** One stage of the way. */
    public record TrackingEventPayload(
            String city, String state, String description, String date) {}
}
