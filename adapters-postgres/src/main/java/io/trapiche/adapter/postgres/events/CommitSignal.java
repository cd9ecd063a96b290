package io.trapiche.adapter.postgres.events;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes whoever follows events when some may have been recorded, here or by another instance. */
public final class CommitSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ThreadLocal<Long> seen = ThreadLocal.withInitial(() -> 0L);
    private long signals = 1;

    /** Events may have been recorded. */
    public void raise() {
        lock.lock();
        try {
            signals++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns at once when the signal was raised since this thread's last call, else when it is
     * raised, or after the timeout.
     */
    boolean await(Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (signals == seen.get() && left > 0) {
                left = changed.awaitNanos(left);
            }
            boolean raised = signals != seen.get();
            seen.set(signals);
            return raised;
        } finally {
            lock.unlock();
        }
    }
}
