package io.trapiche.adapter.postgres.work;

import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Pauses that double with each failure, between half and all of the nominal length. */
final class RetryPauses {

    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    RetryPauses(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The pause after a failure.
     *
     * @param failuresBefore how often in a row the work failed before this time
     */
    Duration after(int failuresBefore, Throwable failure) {
        Duration pause = after(failuresBefore);
        Optional<Duration> asked =
                failure instanceof VtexUnavailable unavailable
                        ? unavailable.retryAfter()
                        : Optional.empty();
        // Spread, or all orders of an account come back in the same instant.
        return asked.map(least -> least.plus(between(Duration.ZERO, first)))
                .filter(least -> least.compareTo(pause) > 0)
                .orElse(pause);
    }

    Duration after(int failuresBefore) {
        long factor = 1L << Math.min(failuresBefore, MOST_DOUBLINGS);
        long nominal =
                first.toMillis() > longest.toMillis() / factor
                        ? longest.toMillis()
                        : first.toMillis() * factor;
        return between(Duration.ofMillis(nominal / 2), Duration.ofMillis(nominal));
    }

    private Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
