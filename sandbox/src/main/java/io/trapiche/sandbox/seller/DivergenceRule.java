package io.trapiche.sandbox.seller;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What happens to an order whose price differs from the seller's by so much.
 *
 * @param fromPercent of the seller's price, 0 to 100, included
 * @param toPercent included
 */
public record DivergenceRule(double fromPercent, double toPercent, Action action) {

    /** The three actions of VTEX's rules. */
    public enum Action {
        AUTHORIZE,
        DENY,
        /** The order waits for the seller. */
        TASK;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean covers(double percent) {
        return fromPercent <= percent && percent <= toPercent;
    }
}
