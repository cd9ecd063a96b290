package io.trapiche.benchmarks;

import java.time.Duration;

/**
 * So many times a second, whether the last one has ended or not.
 *
 * @param perSecond at least 1
 */
record Pace(int perSecond, Duration time) {

    /** Something to be done; must not take longer than a beat. */
    @FunctionalInterface
    interface Beat {
        void strike(int number) throws Exception;
    }

    int beats() {
        return (int) (perSecond * time.toSeconds());
    }

    Pace half() {
        return new Pace(perSecond, time.dividedBy(2));
    }

    void run(Beat beat) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < beats(); i++) {
            Waiting.until(begin + i * 1_000_000_000L / perSecond);
            beat.strike(i);
        }
    }
}
