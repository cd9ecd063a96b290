package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.log.port.IntegrationLogStore;
import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the integration log in PostgreSQL. */
public final class PostgresIntegrationLog implements IntegrationLog, IntegrationLogStore {

    private final JdbcClient jdbc;

    public PostgresIntegrationLog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<LogEntry> ofOrder(StreamId order, int limit) {
        return last(
                """
                SELECT * FROM integration_log WHERE stream_id = ?
                 ORDER BY sequence DESC LIMIT ?
                """,
                List.of(order.value(), limit));
    }

    @Override
    public List<LogEntry> ofDay(
            AccountName account, LocalDate day, LogEntry.@Nullable Status status, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(account.value());
        parameters.add(day.atStartOfDay().atOffset(ZoneOffset.UTC));
        parameters.add(day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        if (status != null) {
            parameters.add(status.name());
        }
        parameters.add(limit);
        return last(
                "SELECT * FROM integration_log WHERE account = ? AND at >= ? AND at < ?"
                        + (status == null ? "" : " AND status = ?")
                        + " ORDER BY at DESC, sequence DESC, event_id DESC LIMIT ?",
                parameters);
    }

    private List<LogEntry> last(String newestFirst, List<Object> parameters) {
        return StorageFailures.translated(
                "integration log: read",
                () ->
                        jdbc.sql(newestFirst)
                                .params(parameters)
                                .query(LogRows::read)
                                .list()
                                .reversed());
    }

    @Override
    public void save(Collection<LogEntry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql(LogRows.INSERT).params(LogRows.columns(entries)).update();
        }
    }

    @Override
    public void clear() {
        jdbc.sql("TRUNCATE integration_log").update();
    }
}
