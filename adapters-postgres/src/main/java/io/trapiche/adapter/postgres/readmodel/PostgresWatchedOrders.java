package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watched orders by partial indexes, each over what is still to be done about them. */
public final class PostgresWatchedOrders implements WatchedOrders {

    /** For each watchdog the index's first rows; its condition stands here word by word. */
    static final String TAKE_OVERDUE =
            """
            WITH overdue AS (
                SELECT found.stream_id
                  FROM unnest(?::text[], ?::bigint[]) AS dog(name, millis),
                       LATERAL (SELECT view.stream_id
                                  FROM order_view AS view
                                 WHERE view.watchdog IS NOT NULL AND view.watch_taken_at IS NULL
                                   AND view.watchdog = dog.name
                                   AND view.watched_since <= ?::timestamptz - dog.millis * interval '1 ms'
                                 ORDER BY view.watched_since
                                 LIMIT ?
                                   FOR UPDATE SKIP LOCKED) AS found
                 LIMIT ?)
            UPDATE order_view AS view
               SET watch_taken_at = ?::timestamptz
              FROM overdue
             WHERE view.stream_id = overdue.stream_id
            RETURNING view.stream_id
            """;

    static final String TAKE_UNTOLD =
            """
            WITH untold AS (
                SELECT stream_id
                  FROM order_view
                 WHERE watch_read_at IS NOT NULL AND watch_told_at IS NULL
                   AND watch_read_at <= ?::timestamptz AND watchdog = ANY(?::text[])
                 ORDER BY watch_read_at
                 LIMIT ?
                   FOR UPDATE SKIP LOCKED)
            UPDATE order_view AS view
               SET watch_told_at = ?::timestamptz
              FROM untold
             WHERE view.stream_id = untold.stream_id
            RETURNING view.stream_id, view.watchdog, view.watched_since
            """;

    static final String COUNTS =
            """
            SELECT account, watchdog, count(*) AS orders, min(watched_since) AS since
              FROM order_view
             WHERE watch_told_at IS NOT NULL AND watchdog = ANY(?::text[])
             GROUP BY account, watchdog
             ORDER BY account, watchdog
            """;

    private final JdbcClient jdbc;

    public PostgresWatchedOrders(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<StreamId> takeOverdue(Map<Watchdog, Duration> limits, Instant now, int most) {
        List<Map.Entry<Watchdog, Duration>> all =
                limits.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return StorageFailures.translated(
                "watched orders: take overdue",
                () ->
                        jdbc.sql(TAKE_OVERDUE)
                                .params(
                                        all.stream()
                                                .map(limit -> limit.getKey().published())
                                                .toArray(String[]::new),
                                        all.stream()
                                                .map(limit -> limit.getValue().toMillis())
                                                .toArray(Long[]::new),
                                        timestamp(now),
                                        most,
                                        most,
                                        timestamp(now))
                                .query((row, _) -> new StreamId(row.getString(1)))
                                .list());
    }

    @Override
    public void markRead(StreamId order, Instant at) {
        int _ =
                StorageFailures.translated(
                        "watched orders: mark read",
                        () ->
                                jdbc.sql(
                                                """
                                                UPDATE order_view SET watch_read_at = ?::timestamptz
                                                 WHERE stream_id = ?
                                                   AND watchdog IS NOT NULL AND watch_taken_at IS NOT NULL
                                                   AND watch_told_at IS NULL
                                                """)
                                        .params(timestamp(at), order.value())
                                        .update());
    }

    @Override
    public List<Overdue> takeUntold(Instant readUntil, Instant now, int most) {
        return StorageFailures.translated(
                "watched orders: take untold",
                () ->
                        jdbc.sql(TAKE_UNTOLD)
                                .params(
                                        timestamp(readUntil),
                                        Watchdog.names().toArray(String[]::new),
                                        most,
                                        timestamp(now))
                                .query((row, _) -> overdue(row))
                                .list());
    }

    @Override
    public List<OverdueCount> counts() {
        return StorageFailures.translated(
                "watched orders: counts",
                () ->
                        jdbc.sql(COUNTS)
                                .param(Watchdog.names().toArray(String[]::new))
                                .query((row, _) -> count(row))
                                .list());
    }

    private static Overdue overdue(ResultSet row) throws SQLException {
        return new Overdue(
                new StreamId(row.getString("stream_id")),
                watchdog(row),
                OrderViewRows.instant(row, "watched_since"));
    }

    private static OverdueCount count(ResultSet row) throws SQLException {
        return new OverdueCount(
                new AccountName(row.getString("account")),
                watchdog(row),
                row.getLong("orders"),
                OrderViewRows.instant(row, "since"));
    }

    /** Statements ask for those that are known. */
    private static Watchdog watchdog(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Watchdog.named(row.getString("watchdog")));
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
