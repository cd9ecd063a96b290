package io.trapiche.adapter.postgres.jdbc;

import io.trapiche.application.streams.StorageUnavailable;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures of the database that may pass from those that will not. */
public final class StorageFailures {

    private StorageFailures() {}

    /**
     * Runs the action.
     *
     * @throws StorageUnavailable when the database cannot be reached or used at the moment
     */
    public static <T> T translated(String what, Supplier<T> action) {
        try {
            return action.get();
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException failure) {
            throw new StorageUnavailable(what, failure);
        }
    }

    /** As {@link #translated}, for an action without a result. */
    public static void run(String what, Runnable action) {
        boolean _ =
                translated(
                        what,
                        () -> {
                            action.run();
                            return true;
                        });
    }
}
