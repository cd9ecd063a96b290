package io.trapiche.domain.channel;

import java.time.Instant;

/**
 * How an order fares in VTEX's order integration.
 *
 * @param approvalAsked the marketplace told that the customer paid, after the order was placed
 * @param failures how often what is under way came to nothing; above zero the order is read before
 *     it is tried again
 * @param since when the state, or its last failure, began
 */
public record Attempts(boolean approvalAsked, int failures, Instant since) {

    /** Nothing was tried yet. */
    public static Attempts begin(Instant at) {
        return new Attempts(false, 0, at);
    }

    Attempts withApprovalAsked() {
        return new Attempts(true, failures, since);
    }

    Attempts failed(Instant at) {
        return new Attempts(approvalAsked, failures + 1, at);
    }

    /** What is under way now has not been tried before. */
    Attempts anew(Instant at) {
        return new Attempts(approvalAsked, 0, at);
    }

    /** Something more is under way, and did not fail. */
    Attempts goingOn(Instant at) {
        return new Attempts(approvalAsked, failures, at);
    }

    /** It may have come through before, so it is looked for first, but without a longer pause. */
    Attempts once(Instant at) {
        return new Attempts(approvalAsked, 1, at);
    }

    /** Failures so far ask for no longer pause than one. */
    Attempts atMostOnce() {
        return new Attempts(approvalAsked, Math.min(failures, 1), since);
    }
}
