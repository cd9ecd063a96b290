package io.trapiche.adapter.vtex.call;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long VTEX is not called after a 429: as it asks, or else longer each time, and never quite
 * the same, or everybody whom it refused comes back together.
 */
final class ThrottlePause {

    private static final int MOST_DOUBLINGS = 3;
    private static final int SPREAD_PARTS = 5;

    private final Duration unasked;
    private final RandomGenerator random;
    private final AtomicInteger inARow = new AtomicInteger();

    ThrottlePause(Duration unasked, RandomGenerator random) {
        this.unasked = unasked;
        this.random = random;
    }

    void answered() {
        inARow.set(0);
    }

    Duration after(@Nullable Duration asked) {
        if (asked != null) {
            return asked;
        }
        int doublings = inARow.getAndUpdate(before -> Math.min(before + 1, MOST_DOUBLINGS));
        Duration nominal = unasked.multipliedBy(1L << doublings);
        return nominal.plusNanos(random.nextLong(nominal.toNanos() / SPREAD_PARTS + 1));
    }
}
