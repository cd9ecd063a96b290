package io.trapiche.sandbox.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order's status.
 *
 * @param domain {@code Fulfillment} or {@code Marketplace}
 * @param state null where VTEX tells none
 * @param lastState null when the order is new
 * @param lastChange when the order came into {@code lastState}
 * @param currentChange when it came into {@code state}
 */
public record StatusEvent(
        String eventId,
        String domain,
        String orderId,
        @Nullable String state,
        @Nullable String lastState,
        Instant lastChange,
        Instant currentChange) {

    /** The same change, of which VTEX does not tell where it led. */
    public StatusEvent withoutState() {
        return new StatusEvent(
                eventId, domain, orderId, null, lastState, lastChange, currentChange);
    }
}
