package io.trapiche.faults.actors;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, or for time to pass. */
public final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(100);

    private Waiting() {}

    public static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /** Gives whether it became true in time. */
    public static boolean await(BooleanSupplier condition, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }
}
