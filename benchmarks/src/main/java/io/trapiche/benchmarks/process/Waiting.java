package io.trapiche.benchmarks.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, or for time to pass. */
public final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(100);

    private Waiting() {}

    public static void pause(Duration time) {
        until(System.nanoTime() + time.toNanos());
    }

    /** Until that time of {@link System#nanoTime()}. */
    public static void until(long nanoTime) {
        for (long rest = nanoTime - System.nanoTime();
                rest > 0;
                rest = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    /** Gives whether it became true in time. */
    public static boolean await(BooleanSupplier condition, Duration limit) {
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
