package io.trapiche.application.work.port;

import java.util.Collection;
import java.util.Set;

/** Durable work that can be begun where nobody waits for any. */
public interface SweptWorkQueue extends WorkQueue {

    /**
     * Has the work done now as after an interruption, where none is wanted at any moment. Work that
     * is wanted at some moment is left as it is.
     *
     * @return the keys that had no work
     */
    Set<String> lookAgain(WorkKind kind, Collection<String> keys);
}
