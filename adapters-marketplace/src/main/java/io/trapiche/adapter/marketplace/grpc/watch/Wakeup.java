package io.trapiche.adapter.marketplace.grpc.watch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes one waiting thread; several rings before it wakes are one. Whoever was woken looks at
 * everything it waits for anew.
 */
final class Wakeup {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Returns when rung since the last call, and after the timeout at the latest. */
    void await(Duration timeout) throws InterruptedException {
        if (rung.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
