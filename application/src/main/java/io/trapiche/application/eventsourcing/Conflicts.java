package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.StorageUnavailable;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What the store's failures mean. */
final class Conflicts {

    private Conflicts() {}

    /** Others appended to the same stream meanwhile. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }

    static RuntimeException failure(Throwable failure) {
        return failure instanceof StorageUnavailable known
                ? known
                : failure instanceof IllegalArgumentException bug
                        ? bug
                        : new StorageUnavailable("the store failed", failure);
    }
}
