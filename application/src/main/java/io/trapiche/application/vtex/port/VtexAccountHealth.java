package io.trapiche.application.vtex.port;

import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How VTEX takes one account's calls.
 *
 * @param since when this was first noticed
 * @param until when calls are tried again, in the past when the next call does; null when they are
 *     made, and when only a start with other settings helps
 * @param callsPerMinute the pace at the moment, should there be as much to call for
 */
public record VtexAccountHealth(
        AccountName account,
        State state,
        Instant since,
        @Nullable Instant until,
        long callsPerMinute) {

    /** Whether calls are not made, and not because VTEX asked for a pause. */
    public boolean needsAttention() {
        return switch (state) {
            case HELD, BREAKER_OPEN, WITHOUT_CREDENTIALS -> true;
            case ACTIVE, THROTTLED -> false;
        };
    }

    /** When calls are tried again; null when the next one is, and when that helps nothing. */
    public @Nullable Instant pausedUntil(Instant now) {
        return until != null && until.isAfter(now) ? until : null;
    }

    /** What becomes of a call. */
    public enum State {
        /** It is made. */
        ACTIVE("calls are made"),
        THROTTLED("VTEX asked for a pause"),
        /** So it is told until the calls that show how VTEX is now were answered. */
        BREAKER_OPEN("VTEX failed too often of late, and is left in peace for a while"),
        HELD("VTEX knows none of the account's credentials"),
        WITHOUT_CREDENTIALS("the account's settings have no credentials");

        private final String meaning;

        State(String meaning) {
            this.meaning = meaning;
        }

        /** As people and machines are told of it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** In words. */
        public String meaning() {
            return meaning;
        }
    }
}
