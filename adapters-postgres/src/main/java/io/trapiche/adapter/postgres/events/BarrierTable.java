package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.events.BarrierHolder.Prepared;
import io.trapiche.adapter.postgres.events.BarrierHolder.Session;
import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL knows of the barrier and of those who hold it. */
final class BarrierTable {

    /** Two index look-ups, whatever the number of events. */
    private static final String READ =
            """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                   (select transaction_id from domain_event
                     order by transaction_id desc, global_index desc limit 1),
                   (select transaction_id from domain_event
                     where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                     order by transaction_id desc, global_index desc limit 1)
            """;

    /** Everybody may see the locks, and each transaction holds one on its own id. */
    private static final String HOLDER =
            """
            select own.pid, session.application_name, session.datname, session.state,
                   prepared.gid, prepared.database, current_user,
                   extract(epoch from clock_timestamp()
                                      - coalesce(prepared.prepared, session.xact_start))::float8
              from (select cast(:transaction as text)::xid8::xid as id) as held
              left join pg_locks as own
                     on own.locktype = 'transactionid' and own.transactionid = held.id
                    and own.granted and own.mode = 'ExclusiveLock'
              left join pg_stat_activity as session on session.pid = own.pid
              left join pg_prepared_xacts as prepared on prepared.transaction = held.id
             limit 1
            """;

    private final JdbcClient jdbc;

    BarrierTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    BarrierReading read() {
        return StorageFailures.translated(
                "event barrier: read",
                () ->
                        jdbc.sql(READ)
                                .query(
                                        (row, _) ->
                                                new BarrierReading(
                                                        row.getLong(1),
                                                        row.getLong(2),
                                                        row.getLong(3)))
                                .single());
    }

    BarrierHolder holder(long transactionId) {
        return StorageFailures.translated(
                "event barrier: holder",
                () ->
                        jdbc.sql(HOLDER)
                                .param("transaction", Long.toString(transactionId))
                                .query((row, _) -> holder(transactionId, row))
                                .single());
    }

    private static BarrierHolder holder(long transactionId, ResultSet row) throws SQLException {
        String gid = row.getString(5);
        double seconds = row.getDouble(8);
        Duration age = row.wasNull() ? null : Duration.ofMillis((long) (seconds * 1000));
        return new BarrierHolder(
                transactionId,
                session(row),
                gid == null ? null : new Prepared(gid, row.getString(6)),
                age,
                row.getString(7));
    }

    private static @Nullable Session session(ResultSet row) throws SQLException {
        int pid = row.getInt(1);
        return row.wasNull()
                ? null
                : new Session(
                        pid,
                        Optional.ofNullable(row.getString(2)).orElse(""),
                        row.getString(3),
                        row.getString(4));
    }
}
