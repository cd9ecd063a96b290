package io.trapiche.sandbox.oms;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An invoice notified for an order.
 *
 * @param value minor units
 * @param notice the body that notified it, tracking number included once there is one
 * @param tracking the body of the last tracking events; null before the first
 */
public record Invoice(
        String number, boolean input, long value, JsonNode notice, @Nullable JsonNode tracking) {
    public Invoice {
        // Jackson reads a null back as a null node.
        tracking = tracking == null || tracking.isNull() ? null : tracking;
    }

    Invoice withNotice(JsonNode next) {
        return new Invoice(number, input, value, next, tracking);
    }

    Invoice withTracking(JsonNode next) {
        return new Invoice(number, input, value, notice, next);
    }

    boolean hasTrackingNumber() {
        return !notice.path("trackingNumber").asString("").isBlank();
    }
}
