package io.trapiche.adapter.postgres.work;

import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does what is only right once the present transaction has ended. */
final class AfterTransaction {

    private AfterTransaction() {}

    /** What came of a transaction. */
    enum Ending {
        COMMITTED,
        ROLLED_BACK,
        /** The answer to the commit was lost; the server may still be at it. */
        UNKNOWN
    }

    /** At once where there is no transaction. */
    static void ifCommitted(Runnable action) {
        run(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                },
                action);
    }

    /**
     * At once where there is no transaction.
     *
     * @param action told what came of it
     */
    static void run(Consumer<Ending> action) {
        run(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        action.accept(
                                switch (status) {
                                    case STATUS_COMMITTED -> Ending.COMMITTED;
                                    case STATUS_ROLLED_BACK -> Ending.ROLLED_BACK;
                                    default -> Ending.UNKNOWN;
                                });
                    }
                },
                () -> action.accept(Ending.COMMITTED));
    }

    private static void run(TransactionSynchronization then, Runnable atOnce) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(then);
        } else {
            atOnce.run();
        }
    }
}
