package io.trapiche.sandbox.oms;

import java.util.List;
import java.util.Set;
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

    public Invoice withNotice(JsonNode next) {
        return new Invoice(number, input, value, next, tracking);
    }

    public Invoice withTracking(JsonNode next) {
        return new Invoice(number, input, value, notice, next);
    }

    /**
     * Whether a return leads to a refund: VTEX's does not when a SKU fills several rows, which is a
     * known issue there.
     */
    public boolean refunds() {
        List<String> skus =
                notice.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString(""))
                        .toList();
        return input && Set.copyOf(skus).size() == skus.size();
    }

    public boolean hasTrackingNumber() {
        return !notice.path("trackingNumber").asString("").isBlank();
    }
}
