package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.events.BarrierHolder.Prepared;
import io.trapiche.adapter.postgres.events.BarrierHolder.Session;
import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.events.port.EventPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL knows of the barrier, of what got past it and of those who hold it. */
final class BarrierTable {

    /** Two index look-ups and what is new, whatever the number of events. */
    static final String READ =
            """
            select barrier.oldest, newest.transaction_id as newest, event.*
              from (select pg_snapshot_xmin(pg_current_snapshot()) as oldest) as barrier
              left join lateral
                   (select transaction_id from domain_event
                     order by transaction_id desc, global_index desc limit 1) as newest on true
              left join lateral
                   (select %s from domain_event
                     where transaction_id < barrier.oldest
                       and (transaction_id, global_index) > (cast(:transaction as text)::xid8, :index)
                     %s limit :limit) as event on true
             order by event.transaction_id, event.global_index
            """
                    .formatted(EventRows.COLUMNS, EventRows.IN_ORDER);

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
    private final EventRows rows;

    BarrierTable(DataSource dataSource, EventRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    /**
     * Where the barrier stands, in transaction ids, and what got past it.
     *
     * @param oldestOpen of the oldest transaction still open in the cluster, or of the next one
     * @param newest of the newest event; 0 when there is none
     * @param settled events that readers may take
     */
    record Reading(long oldestOpen, long newest, List<EventRows.Read> settled) {

        /** Events are recorded that the oldest open transaction holds back. */
        boolean isHeld() {
            return newest >= oldestOpen;
        }
    }

    /** The barrier, and the events before it and after the position, at most {@code limit}. */
    Reading read(EventPosition after, int limit) {
        return StorageFailures.translated(
                "event log: tail",
                () ->
                        jdbc.sql(READ)
                                .param("transaction", Long.toString(after.transactionId()))
                                .param("index", after.index())
                                .param("limit", limit)
                                .query((ResultSetExtractor<Reading>) this::reading));
    }

    private Reading reading(ResultSet row) throws SQLException {
        List<EventRows.Read> settled = new ArrayList<>();
        long oldestOpen = 0;
        long newest = 0;
        while (row.next()) {
            oldestOpen = row.getLong("oldest");
            newest = row.getLong("newest");
            if (row.getString("event_identifier") != null) {
                settled.add(rows.read(row));
            }
        }
        return new Reading(oldestOpen, newest, settled);
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
