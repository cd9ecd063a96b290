package io.trapiche.adapter.postgres.inbox;

import io.trapiche.application.inbox.port.Inbox.Pending;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox's table. */
final class InboxTable {

    private static final int LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_FAULT = 1_000;
    private static final int LONGEST_STATUS = 100;

    /**
     * Ids follow the order of the items; rows are inserted in the order of their keys, so that two
     * deliveries of the same items never wait for each other crosswise.
     */
    private static final String INSERT =
            """
            INSERT INTO inbox (id, source, account, dedupe_key, subject, body, fault,
                               received_at, changed_at, status, processed_at, processed_fault)
            SELECT id, source, account, dedupe_key, subject, body, fault, at, changed_at::timestamptz,
                   status,
                   CASE WHEN subject IS NULL OR is_known THEN at END,
                   CASE WHEN subject IS NULL THEN fault END
              FROM (SELECT nextval('inbox_id') AS id, given.*, ?::timestamptz AS at
                      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                  ?::text[], ?::text[], ?::boolean[])
                           AS given (source, account, dedupe_key, subject, body, fault, changed_at,
                                     status, is_known))
                   AS item
             ORDER BY account, source, dedupe_key, id
            ON CONFLICT ON CONSTRAINT inbox_known_items DO NOTHING
            """;

    private static final String PENDING =
            """
            SELECT id, source, body, received_at, changed_at, status FROM inbox
             WHERE subject = ? AND processed_at IS NULL ORDER BY id
            """;

    private static final String MARK_PROCESSED =
            """
            UPDATE inbox SET processed_at = ?, processed_fault = ?
             WHERE id = ANY (?::bigint[]) AND processed_at IS NULL
            """;

    /**
     * Of the oldest, by the primary key. They are chosen before the first is deleted, so that the
     * transaction, which followers of events wait for, is a short one.
     */
    private static final String DELETE_PROCESSED =
            """
            DELETE FROM inbox WHERE id = ANY (ARRAY(
                SELECT id
                  FROM (SELECT id, received_at, processed_at FROM inbox ORDER BY id LIMIT 10000)
                       AS oldest
                 WHERE received_at < ? AND processed_at < ? ORDER BY id LIMIT ?))
            """;

    private final JdbcClient jdbc;

    InboxTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    int insert(List<InboxItem> items, Instant now) {
        return jdbc.sql(INSERT)
                .param(timestamp(now))
                .param(column(items, item -> item.source().name()))
                .param(column(items, item -> item.account().value()))
                .param(column(items, item -> StorableText.key(item.dedupeKey())))
                .param(column(items, InboxTable::subject))
                .param(column(items, item -> StorableText.of(item.body(), LONGEST_BODY)))
                .param(column(items, InboxTable::fault))
                .param(column(items, InboxTable::changedAt))
                .param(column(items, InboxTable::status))
                .param(items.stream().map(InboxItem::isKnown).toArray(Boolean[]::new))
                .update();
    }

    List<Pending> pending(StreamId subject) {
        return jdbc.sql(PENDING)
                .param(subject.value())
                .query(
                        (row, _) ->
                                new Pending(
                                        row.getLong("id"),
                                        InboxItem.Source.valueOf(row.getString("source")),
                                        row.getString("body"),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant(),
                                        instant(row.getObject("changed_at", OffsetDateTime.class)),
                                        status(row.getString("status"))))
                .list();
    }

    int markProcessed(List<Long> ids, @Nullable String fault, Instant now) {
        return jdbc.sql(MARK_PROCESSED)
                .param(timestamp(now))
                .param(fault)
                .param(ids.toArray(Long[]::new))
                .update();
    }

    int deleteProcessedBefore(Instant moment, int most) {
        return jdbc.sql(DELETE_PROCESSED)
                .param(timestamp(moment))
                .param(timestamp(moment))
                .param(most)
                .update();
    }

    private static @Nullable String subject(InboxItem item) {
        StreamId subject = item.subject();
        return subject == null ? null : subject.value();
    }

    /** Cut to what the column keeps, which would otherwise round up. */
    private static @Nullable String changedAt(InboxItem item) {
        Instant changed = item.changedAt();
        return changed == null ? null : changed.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static @Nullable String status(InboxItem item) {
        OmsStatus status = item.status();
        return status == null ? null : StorableText.of(status.value(), LONGEST_STATUS);
    }

    private static @Nullable OmsStatus status(@Nullable String stored) {
        return stored == null ? null : new OmsStatus(stored);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static @Nullable String fault(InboxItem item) {
        String fault = item.fault();
        return fault == null ? null : StorableText.of(fault, LONGEST_FAULT);
    }

    private static @Nullable String[] column(
            List<InboxItem> items, Function<InboxItem, @Nullable String> part) {
        @Nullable String[] column = new @Nullable String[items.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = part.apply(items.get(i));
        }
        return column;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
