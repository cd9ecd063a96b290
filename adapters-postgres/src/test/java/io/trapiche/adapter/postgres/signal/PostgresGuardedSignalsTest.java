package io.trapiche.adapter.postgres.signal;

import io.trapiche.adapter.postgres.inbox.PostgresInbox;
import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.testkit.signal.GuardedSignalsContract;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

final class PostgresGuardedSignalsTest extends GuardedSignalsContract {

    private final InstantSource clock =
            InstantSource.fixed(Instant.parse("2026-03-02T12:00:00.123456Z"));
    private final MigratedDatabase database = new MigratedDatabase();
    private final PostgresInbox inbox =
            new PostgresInbox(database.dataSource(), database.transactions(), workQueue(), clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected GuardedSignals signals() {
        return new PostgresGuardedSignals(
                database.dataSource(), database.transactions(), workQueue(), clock);
    }

    @Override
    protected Backfills backfills() {
        return new PostgresBackfills(
                database.dataSource(), database.transactions(), inbox, workQueue(), clock);
    }

    @Override
    protected Inbox inbox() {
        return inbox;
    }
}
