package io.trapiche;

import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Work that is done as a whole or not at all. */
record WorkInTransaction(TransactionOperations transactions, Worker worker) implements Worker {

    @Override
    public WorkKind kind() {
        return worker.kind();
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        return transactions.execute(_ -> worker.work(attempt));
    }
}
