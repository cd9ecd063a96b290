package io.trapiche.adapter.postgres.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.postgres.inbox.PostgresInbox;
import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.testkit.signal.BackfillsContract;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresBackfillsTest extends BackfillsContract {

    private static final int MANY = 20_000;

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

    @Override
    protected void areOpen(List<String> ids, String ended) {
        ids.forEach(id -> insert(id, "ready-for-handling"));
        insert(ended, "invoiced");
    }

    @Test
    void an_index_finds_what_was_not_read_however_much_the_inbox_keeps() {
        var _ =
                database.jdbc()
                        .sql(
                                """
                                INSERT INTO inbox (source, account, dedupe_key, subject, body, received_at)
                                SELECT 'FEED', 'lojademo', 'backfill/1/' || number,
                                       'oms-order/lojademo/' || number, '{}', now()
                                  FROM generate_series(1, ?) AS number
                                """)
                        .param(MANY)
                        .update();
        var _ = database.jdbc().sql("ANALYZE inbox").update();

        assertThat(
                        database.jdbc()
                                .sql("EXPLAIN " + BackfillOutcome.NOTE_UNHEALED)
                                .param("id", 1)
                                .param("account", "lojademo")
                                .param("keys", FoundOrder.keys(1))
                                .query((row, _) -> row.getString(1))
                                .list())
                .anyMatch(line -> line.contains("inbox_known_items"))
                .anyMatch(line -> line.contains("Index Cond") && line.contains("dedupe_key"));
    }

    private void insert(String id, String phase) {
        var _ =
                database.jdbc()
                        .sql(
                                """
                                INSERT INTO order_view (stream_id, account, kind, state, phase, parked,
                                    cancelling, invoices, invoiced_in_full, value_minor_units,
                                    value_currency, created_at, updated_at, sequence)
                                VALUES ('oms-order/lojademo/' || ?, 'lojademo', 'OMS_ORDER', ?, ?, false,
                                    false, 0, false, 1, 'BRL', now(), now(), 1)
                                """)
                        .params(id, phase, phase)
                        .update();
    }
}
