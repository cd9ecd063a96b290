package io.trapiche.application.backfill.port;

import io.trapiche.domain.shared.AccountName;
import java.time.Instant;

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
        UNREAD;

        /** Whether it was nobody's wish. */
        public boolean isAlarming() {
            return switch (this) {
                case CONNECTED, RETURNED -> false;
                case MISSING, CHANGED, UNREAD -> true;
            };
        }
    }

    public BlindWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: " + to + " (expected: >= " + from + ")");
        }
    }
}
