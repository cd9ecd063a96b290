package io.trapiche.domain.flow;

import java.time.Duration;

/**
 * How long the flow waits.
 *
 * @param callbackDeadline after which a result that VTEX owes is looked for
 * @param firstRetry pause before the first repetition of a failed submission or approval; doubles
 *     each time
 * @param longestRetry limit of that doubling
 * @param slowRetry pause between submissions that only the seller can help, and after many failures
 * @param sellerRetry first pause between approvals while the seller has to authorize; grows with
 *     the wait
 * @param sellerWait after which an order that waits for the seller is parked; VTEX itself cancels
 *     what nobody authorized after 30 days
 * @param readAgain first pause before an order that owes a change is read again; grows with the
 *     silence, to the limit of {@code longestRetry}
 */
public record FlowTimings(
        Duration callbackDeadline,
        Duration firstRetry,
        Duration longestRetry,
        Duration slowRetry,
        Duration sellerRetry,
        Duration sellerWait,
        Duration readAgain) {

    public static final FlowTimings DEFAULT =
            new FlowTimings(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(15),
                    Duration.ofDays(7),
                    Duration.ofSeconds(30));

    private static final int WAIT_TO_PAUSE = 24;

    /** Pause after this many failures, at least one. */
    Duration retryAfter(int failures) {
        long doubled = firstRetry.toMillis() << Math.clamp(failures - 1, 0, 20);
        return Duration.ofMillis(Math.min(doubled, longestRetry.toMillis()));
    }

    /** Pause before the seller is asked about again, after having waited so long. */
    Duration sellerRetryAfter(Duration waited) {
        Duration pause = waited.dividedBy(WAIT_TO_PAUSE);
        return pause.compareTo(sellerRetry) < 0 ? sellerRetry : pause;
    }

    /** Pause before the next reading after so long without news. */
    Duration readAgainAfter(Duration silence) {
        Duration pause = silence.compareTo(longestRetry) < 0 ? silence : longestRetry;
        return pause.compareTo(readAgain) < 0 ? readAgain : pause;
    }
}
