package io.trapiche.engines;

import java.time.Duration;

record Stopwatch(long startedAtNanos) {

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    long millis() {
        return Duration.ofNanos(System.nanoTime() - startedAtNanos).toMillis();
    }
}
