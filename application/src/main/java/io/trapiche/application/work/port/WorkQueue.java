package io.trapiche.application.work.port;

import java.time.Instant;
import java.util.Collection;

/**
 * Durable work. There is one piece of work for each kind and key, however often it is woken, and it
 * never runs twice at a time: not in one process, not in several.
 */
public interface WorkQueue {

    /**
     * Has the work done at that moment, or sooner when it is due sooner. Takes part in the caller's
     * transaction.
     */
    void wake(WorkKind kind, Collection<String> keys, Instant at);
}
