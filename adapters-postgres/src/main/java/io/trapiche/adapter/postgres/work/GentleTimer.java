package io.trapiche.adapter.postgres.work;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Repeats short work on virtual threads. It interrupts nothing when it ends, as that would close
 * the connection that a virtual thread works with: what runs comes to its end, and nothing follows.
 */
final class GentleTimer extends ScheduledThreadPoolExecutor {

    GentleTimer(int threads, String name) {
        super(threads, Thread.ofVirtual().name(name).factory());
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }
}
