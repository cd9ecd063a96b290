package io.trapiche.adapter.vtex.call;

import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.Locale;

/** Gets to know every call of VTEX and how it ended. */
@FunctionalInterface
public interface VtexCallObserver {

    void observed(Ended call);

    /**
     * A call that ended.
     *
     * @param status HTTP's; 0 where there was no answer
     */
    record Ended(
            AccountName account, VtexRoute route, Outcome outcome, int status, Duration took) {}

    /** How a call ended. */
    enum Outcome {
        /** VTEX did it. */
        DONE,
        /** VTEX will not do it: a status from 400 on that speaks of the call itself. */
        REFUSED,
        /** VTEX does not know the key, or it may not do this: 401 or 403. */
        DENIED,
        /** Too many calls: 429. */
        THROTTLED,
        /** VTEX failed, or something else answered in its place. */
        FAILED,
        /** No answer, or half of one. */
        UNREACHABLE,
        /** Not sent: the account's turn, or its pause, would have taken too long. */
        BUSY;

        /** For metrics. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
