package io.trapiche.application.vtex.port;

import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
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

    /** What becomes of a call. */
    public enum State {
        /** It is made. */
        ACTIVE,
        /** VTEX asked for a pause. */
        THROTTLED,
        /**
         * VTEX failed too often of late, and is left in peace for a while; so it is told until
         * the calls that show how VTEX is now were answered.
         */
        BREAKER_OPEN,
        /** VTEX knows none of the account's credentials. */
        HELD,
        /** The account's settings have none. */
        WITHOUT_CREDENTIALS
    }
}
