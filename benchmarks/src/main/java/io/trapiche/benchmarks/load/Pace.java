package io.trapiche.benchmarks.load;

import io.trapiche.benchmarks.process.Waiting;
import java.time.Duration;

/**
 * So many times a second, whether the last one has ended or not.
 *
 * @param perSecond at least 1
 */
public record Pace(int perSecond, Duration time) {

    /** Something to be done; must not take longer than a beat. */
    @FunctionalInterface
    public interface Beat {
        void strike(int number) throws Exception;
    }

    public int beats() {
        return (int) (perSecond * time.toSeconds());
    }

    public Pace half() {
        return new Pace(perSecond, time.dividedBy(2));
    }

    public void run(Beat beat) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < beats(); i++) {
            Waiting.until(begin + i * 1_000_000_000L / perSecond);
            beat.strike(i);
        }
    }
}
