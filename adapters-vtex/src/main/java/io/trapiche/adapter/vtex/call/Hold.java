package io.trapiche.adapter.vtex.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls that make no sense for a while; after it, one shows whether they do again. */
final class Hold {

    private @Nullable Instant until;

    /** How long a call has to wait yet; null when it may be made, be it as the one that shows. */
    synchronized @Nullable Duration enter(Instant now, Duration pause) {
        if (until == null) {
            return null;
        }
        if (now.isBefore(until)) {
            return Duration.between(now, until);
        }
        until = now.plus(pause);
        return null;
    }

    synchronized void begin(Instant end) {
        until = end;
    }

    /** The call that was to show something did not get so far. */
    synchronized void unclear(Instant now) {
        if (until != null) {
            until = now;
        }
    }

    synchronized void end() {
        until = null;
    }

    synchronized @Nullable Instant until() {
        return until;
    }
}
