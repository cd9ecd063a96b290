package io.trapiche.adapter.postgres.events;

import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * What every follower needs.
 *
 * @param batchSize most events taken at once
 * @param pollInterval longest wait for a signal
 */
record FollowerContext(
        PostgresEventLog log,
        CommitSignal signal,
        TokenStore tokens,
        TransactionManager transactions,
        int batchSize,
        Duration pollInterval) {}
