package io.trapiche.sandbox.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order's status.
 *
 * @param domain {@code Fulfillment} or {@code Marketplace}
 * @param lastState null when the order is new
 * @param lastChange when the order came into {@code lastState}
 * @param currentChange when it came into {@code state}
 */
public record StatusEvent(
        String eventId,
        String domain,
        String orderId,
        String state,
        @Nullable String lastState,
        Instant lastChange,
        Instant currentChange) {}
