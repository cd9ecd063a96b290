package io.trapiche.adapter.postgres.work;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.work.port.WorkKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the work queue by kind. Reads at most {@value #MOST} rows of each kind, in the order of
 * the primary key: a queue that is longer is shown as that long.
 */
public final class WorkQueueDepth {

    static final int MOST = 100_000;

    private static final String BY_KIND =
            """
            SELECT kind,
                   count(*) FILTER (WHERE NOT picked AND execution_time <= now()) AS due,
                   count(*) FILTER (WHERE NOT picked AND execution_time > now()) AS waiting,
                   count(*) FILTER (WHERE picked) AS in_hand,
                   count(*) FILTER (WHERE consecutive_failures > 0) AS failing,
                   coalesce(extract(epoch FROM now() - min(execution_time)
                                    FILTER (WHERE NOT picked AND execution_time <= now())), 0) AS due_for
              FROM unnest(?::text[]) AS kind
              LEFT JOIN LATERAL (SELECT picked, execution_time, consecutive_failures
                                   FROM work_queue
                                  WHERE task_name = kind
                                  LIMIT ?) AS work ON true
             GROUP BY kind
             ORDER BY kind
            """;

    private final JdbcClient jdbc;

    public WorkQueueDepth(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Every kind, also those without work. */
    public List<QueuedWork> byKind() {
        return StorageFailures.translated(
                "work queue: depth",
                () ->
                        jdbc.sql(BY_KIND)
                                .param(
                                        Stream.of(WorkKind.values())
                                                .map(WorkKind::storedName)
                                                .toArray(String[]::new))
                                .param(MOST)
                                .query((row, _) -> queued(row))
                                .list());
    }

    private static QueuedWork queued(ResultSet row) throws SQLException {
        return new QueuedWork(
                row.getString("kind"),
                row.getLong("due"),
                row.getLong("waiting"),
                row.getLong("in_hand"),
                row.getLong("failing"),
                Duration.ofMillis(Math.round(row.getDouble("due_for") * 1000)));
    }
}
