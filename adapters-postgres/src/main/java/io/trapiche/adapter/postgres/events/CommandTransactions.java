package io.trapiche.adapter.postgres.events;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The command bus's transactions: each command begins its own. A transaction that wrote before it
 * reads the stream it appends to may have an older id than the events it follows, and readers in
 * commit order would see its events before those.
 */
public final class CommandTransactions implements TransactionManager {

    private final SpringTransactions transactions;

    public CommandTransactions(PlatformTransactionManager transactions) {
        this.transactions = new SpringTransactions(transactions);
    }

    @Override
    public Transaction startTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("commands begin their own transaction");
        }
        return transactions.startTransaction();
    }
}
