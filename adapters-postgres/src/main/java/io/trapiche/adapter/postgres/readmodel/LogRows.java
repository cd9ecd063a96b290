package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.log.port.LogEntry.Direction;
import io.trapiche.application.log.port.LogEntry.Operation;
import io.trapiche.application.log.port.LogEntry.Status;
import io.trapiche.application.streams.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Entries as rows of {@code integration_log}. */
final class LogRows {

    /** Takes one array of texts per column. */
    static final String INSERT =
            """
            INSERT INTO integration_log (event_id, account, stream_id, sequence, at, operation,
                                         direction, status, message, content)
            SELECT event_id, account, stream_id, sequence::bigint, at::timestamptz, operation,
                   direction, status, message, content
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[])
                   AS given (event_id, account, stream_id, sequence, at, operation,
                             direction, status, message, content)
             ORDER BY event_id
                ON CONFLICT (event_id) DO NOTHING
            """;

    private static final List<Function<LogEntry, Object>> COLUMNS =
            List.of(
                    LogEntry::eventId,
                    LogEntry::account,
                    LogEntry::order,
                    LogEntry::sequence,
                    LogEntry::at,
                    LogEntry::operation,
                    LogEntry::direction,
                    LogEntry::status,
                    LogEntry::message,
                    LogEntry::content);

    private LogRows() {}

    static List<String[]> columns(Collection<LogEntry> entries) {
        return COLUMNS.stream()
                .map(
                        column ->
                                entries.stream()
                                        .map(column)
                                        .map(Object::toString)
                                        .toArray(String[]::new))
                .toList();
    }

    static LogEntry read(ResultSet row, int index) throws SQLException {
        return new LogEntry(
                row.getString("event_id"),
                new StreamId(row.getString("stream_id")),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Operation.valueOf(row.getString("operation")),
                Direction.valueOf(row.getString("direction")),
                Status.valueOf(row.getString("status")),
                row.getString("message"),
                row.getString("content"));
    }
}
