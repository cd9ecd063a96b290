package io.trapiche.application.backfill.port;

import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A time in which changes of an account's orders may not have been told.
 *
 * @param to both ends count
 */
public record BlindWindow(AccountName account, Cause cause, Instant from, Instant to) {

    /** Why nobody told. Names are stored. */
    public enum Cause {
        /** Orders from before the account was connected are wanted. */
        CONNECTED,
        /** The account is followed again after it left. */
        RETURNED,
        /** VTEX had no feed. */
        MISSING,
        /** The feed had another filter. */
        CHANGED,
        /** The feed was not read for so long that VTEX forgot what waited in it. */
        UNREAD,
        /** Nothing is known to be missing: the last days are compared, as again and again. */
        RECONCILED;

        /** Whether it was nobody's wish. */
        public boolean isAlarming() {
            return switch (this) {
                case CONNECTED, RETURNED, RECONCILED -> false;
                case MISSING, CHANGED, UNREAD -> true;
            };
        }

        /** Whether the window is one of creation, so that nothing from before it is listed. */
        boolean isOfCreation() {
            return this == CONNECTED || this == RECONCILED;
        }

        /** For people, metrics and the operators' API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * From when on orders were created that are listed.
     *
     * @param lookBack how long before a time in which changes were not told
     */
    public Instant listedFrom(Duration lookBack) {
        return cause.isOfCreation() ? from : from.minus(lookBack);
    }

    public BlindWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: " + to + " (expected: >= " + from + ")");
        }
    }
}
