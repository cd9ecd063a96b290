package io.trapiche.adapter.postgres.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements that db-scheduler knows nothing of.
 *
 * <p>No wake is lost: a row that is picked is never moved by a wake but marked ({@code woken_for}),
 * and whoever gives it back takes the mark into account in the same statement. Both lock the row: a
 * wake of a transaction still open holds up the giving back, not the work. A row that is not picked
 * is locked by the wake until its transaction ends and cannot be picked before.
 */
final class WorkTable {

    static final String NAME = "work_queue";

    /**
     * Keys come sorted, so that wakes never wait for each other crosswise. Rows begin with the time
     * as their version: a process that lost its work can never hold the version of a later row of
     * the same key. Rows that are due soon enough are locked but not written.
     */
    private static final String WAKE =
            """
            INSERT INTO work_queue AS work (task_name, task_instance, execution_time, picked, version)
            SELECT ?, key, ?::timestamptz, false,
                   (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
              FROM unnest(?::text[]) AS key
            ON CONFLICT (task_name, task_instance) DO UPDATE
               SET execution_time = CASE WHEN work.picked THEN work.execution_time
                                         ELSE excluded.execution_time END,
                   woken_for = CASE WHEN work.picked THEN excluded.execution_time END
             WHERE CASE WHEN work.picked
                        THEN coalesce(work.woken_for, 'infinity') > excluded.execution_time
                        ELSE work.execution_time > excluded.execution_time END
            """;

    /**
     * As {@link #WAKE} for now, by a process that begins with the work as soon as the transaction
     * is committed: rows that nobody has are picked with the same write.
     */
    private static final String CLAIM =
            """
            INSERT INTO work_queue AS work (task_name, task_instance, execution_time, picked, picked_by,
                                            last_heartbeat, version)
            SELECT ?, key, at, true, ?, at, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
              FROM unnest(?::text[]) AS key, (SELECT ?::timestamptz AS at) AS now
            ON CONFLICT (task_name, task_instance) DO UPDATE
               SET picked = true,
                   picked_by = CASE WHEN work.picked THEN work.picked_by ELSE excluded.picked_by END,
                   last_heartbeat = CASE WHEN work.picked THEN work.last_heartbeat
                                         ELSE excluded.last_heartbeat END,
                   version = CASE WHEN work.picked THEN work.version ELSE work.version + 1 END,
                   woken_for = CASE WHEN work.picked THEN excluded.execution_time END
             WHERE CASE WHEN work.picked
                        THEN coalesce(work.woken_for, 'infinity') > excluded.execution_time
                        ELSE work.execution_time > excluded.execution_time END
            RETURNING task_instance, version, coalesce(consecutive_failures, 0), held_back,
                      woken_for IS NULL, last_success
            """;

    /** Where work is wanted at some moment nothing is written. */
    private static final String LOOK_AGAIN =
            """
            INSERT INTO work_queue (task_name, task_instance, execution_time, picked, version, held_back)
            SELECT ?, key, ?::timestamptz, false,
                   (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, 1
              FROM unnest(?::text[]) AS key
            ON CONFLICT (task_name, task_instance) DO NOTHING
            RETURNING task_instance
            """;

    private static final String HELD_BACK_BY_ACCOUNT =
            """
            SELECT split_part(task_instance, '/', 2), count(*), min(held_back_since)
              FROM work_queue
             WHERE held_back_since IS NOT NULL
             GROUP BY 1
             ORDER BY 1
            """;

    private static final String REMOVE =
            """
            DELETE FROM work_queue
             WHERE task_name = ? AND task_instance = ? AND version = ? AND woken_for IS NULL
            """;

    private static final String GIVE_BACK =
            """
            UPDATE work_queue
               SET execution_time = least(?::timestamptz, woken_for), woken_for = NULL,
                   picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1,
                   consecutive_failures = ?, held_back = ?,
                   held_back_since = CASE WHEN ?::timestamptz IS NOT NULL
                                          THEN coalesce(held_back_since, ?::timestamptz) END,
                   last_success = coalesce(?::timestamptz, last_success),
                   last_failure = coalesce(?::timestamptz, last_failure)
             WHERE task_name = ? AND task_instance = ? AND version = ?
            RETURNING execution_time
            """;

    private static final String REVIVE =
            """
            UPDATE work_queue AS work
               SET execution_time = least(?::timestamptz, woken_for), woken_for = NULL,
                   picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1,
                   consecutive_failures = coalesce(consecutive_failures, 0) + 1,
                   last_failure = ?
             WHERE task_name = ? AND task_instance = ? AND version = ?
               AND (picked_by = ?
                    OR NOT EXISTS (SELECT FROM work_member
                                    WHERE name = work.picked_by
                                      AND seen_at > clock_timestamp() - ? * interval '1 ms'))
            """;

    private static final String RELEASE =
            """
            WITH released AS (
                SELECT task_name, task_instance FROM work_queue
                 WHERE picked AND picked_by = ?
                   AND NOT (task_name || ' ' || task_instance = ANY (?::text[]))
                   FOR UPDATE SKIP LOCKED)
            UPDATE work_queue AS work
               SET execution_time = least(execution_time, woken_for, clock_timestamp()), woken_for = NULL,
                   picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1,
                   consecutive_failures = coalesce(consecutive_failures, 0) + ?
              FROM released
             WHERE work.task_name = released.task_name
               AND work.task_instance = released.task_instance
            """;

    private static final String BEAT =
            """
            INSERT INTO work_member (name, seen_at) VALUES (?, clock_timestamp())
            ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at
            RETURNING EXISTS (SELECT FROM work_member AS other
                               WHERE other.name <> work_member.name
                                 AND other.seen_at > clock_timestamp() - interval '1 minute')
            """;

    /** Rows that a transaction holds are left until the next time. */
    private static final String KEEP =
            """
            UPDATE work_queue AS work
               SET last_heartbeat = clock_timestamp()
              FROM (SELECT task_name, task_instance FROM work_queue
                     WHERE picked AND picked_by = ?
                       AND task_name || ' ' || task_instance = ANY (?::text[])
                       AND last_heartbeat < clock_timestamp() - ? * interval '1 ms'
                       FOR UPDATE SKIP LOCKED) AS held
             WHERE work.task_name = held.task_name AND work.task_instance = held.task_instance
            """;

    private final JdbcClient jdbc;

    WorkTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void wake(String kind, Collection<String> keys, Instant at) {
        jdbc.sql(WAKE)
                .param(kind)
                .param(timestamp(at))
                .param(new TreeSet<>(keys).toArray(String[]::new))
                .update();
    }

    /** Wakes, and claims what nobody has. */
    Claims claim(String kind, Collection<String> keys, Instant now, String member) {
        List<Picked> claimed = new ArrayList<>();
        int written =
                jdbc.sql(CLAIM)
                        .param(kind)
                        .param(member)
                        .param(new TreeSet<>(keys).toArray(String[]::new))
                        .param(timestamp(now))
                        .query((row, _) -> row.getBoolean(5) && claimed.add(picked(kind, row)))
                        .list()
                        .size();
        return new Claims(claimed, written == keys.size());
    }

    /**
     * What came of a wake.
     *
     * @param claimed in the member's hands once the transaction is committed
     * @param complete false where rows were due already: they are locked until then, and whoever
     *     looked for due work meanwhile has not seen them
     */
    record Claims(List<Picked> claimed, boolean complete) {}

    private static Picked picked(String kind, ResultSet row) throws SQLException {
        OffsetDateTime lastDone = row.getObject(6, OffsetDateTime.class);
        return new Picked(
                kind,
                row.getString(1),
                row.getLong(2),
                row.getInt(3),
                row.getInt(4),
                lastDone == null ? null : lastDone.toInstant());
    }

    Set<String> lookAgain(String kind, Collection<String> keys, Instant now) {
        return jdbc.sql(LOOK_AGAIN)
                .param(kind)
                .param(timestamp(now))
                .param(new TreeSet<>(keys).toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .set();
    }

    List<HeldBackWork> heldBackByAccount() {
        return jdbc.sql(HELD_BACK_BY_ACCOUNT)
                .query(
                        (row, _) ->
                                new HeldBackWork(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * The work went well.
     *
     * @param next when it is wanted again; null for never
     * @return when it will be done again, because of {@code next} or of wakes meanwhile
     */
    Optional<Instant> done(Picked picked, @Nullable Instant next, Instant now) {
        if (next == null && remove(picked)) {
            return Optional.empty();
        }
        return giveBack(picked, next, Counts.NONE, now, null);
    }

    /** The work failed and is wanted again then, or sooner when it was woken meanwhile. */
    Optional<Instant> failed(Picked picked, Instant next, Instant now) {
        return giveBack(
                picked, next, new Counts(picked.failures() + 1, 0, null), picked.lastDone(), now);
    }

    /** The work was not tried. */
    Optional<Instant> postponed(Picked picked, Instant next) {
        return giveBack(
                picked,
                next,
                new Counts(picked.failures(), picked.heldBack(), null),
                picked.lastDone(),
                null);
    }

    /** Nothing more could be tried than what was done before. */
    Optional<Instant> heldBack(Picked picked, Instant next, Instant now) {
        return giveBack(
                picked,
                next,
                new Counts(picked.failures(), picked.heldBack() + 1, now),
                picked.lastDone(),
                null);
    }

    /**
     * What the next try is told.
     *
     * @param heldSince now, when the work is held back
     */
    private record Counts(int failures, int heldBack, @Nullable Instant heldSince) {
        static final Counts NONE = new Counts(0, 0, null);
    }

    private boolean remove(Picked picked) {
        return jdbc.sql(REMOVE)
                        .param(picked.kind())
                        .param(picked.key())
                        .param(picked.version())
                        .update()
                > 0;
    }

    private Optional<Instant> giveBack(
            Picked picked,
            @Nullable Instant next,
            Counts counts,
            @Nullable Instant success,
            @Nullable Instant failure) {
        return jdbc.sql(GIVE_BACK)
                .param(timestamp(next))
                .param(counts.failures())
                .param(counts.heldBack())
                .param(timestamp(counts.heldSince()))
                .param(timestamp(counts.heldSince()))
                .param(timestamp(success))
                .param(timestamp(failure))
                .param(picked.kind())
                .param(picked.key())
                .param(picked.version())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * Takes work away from a process that gives no sign of life, or from this one, which does not
     * do it any more.
     */
    boolean revive(Picked dead, Instant next, Instant now, String member, Duration deadAfter) {
        return jdbc.sql(REVIVE)
                        .param(timestamp(next))
                        .param(timestamp(now))
                        .param(dead.kind())
                        .param(dead.key())
                        .param(dead.version())
                        .param(member)
                        .param(deadAfter.toMillis())
                        .update()
                > 0;
    }

    /**
     * Gives back what the member holds, except pieces that it really works on. Whatever is picked
     * was due or woken, though its row may tell a later moment.
     */
    int release(String member, Collection<String> workedOn, int moreFailures) {
        return jdbc.sql(RELEASE)
                .param(member)
                .param(workedOn.toArray(String[]::new))
                .param(moreFailures)
                .update();
    }

    /** A sign of life; true when others gave one within the last minute. */
    boolean beat(String member) {
        return jdbc.sql(BEAT).param(member).query(Boolean.class).single();
    }

    /** Signs of life of what the member really works on, for longer than that already. */
    void keep(String member, Collection<String> workedOn, Duration older) {
        jdbc.sql(KEEP)
                .param(member)
                .param(workedOn.toArray(String[]::new))
                .param(older.toMillis())
                .update();
    }

    void forgetMembersGoneFor(Duration time) {
        jdbc.sql(
                        "DELETE FROM work_member"
                                + " WHERE seen_at < clock_timestamp() - ? * interval '1 ms'")
                .param(time.toMillis())
                .update();
    }

    /** PostgreSQL would round to the next microsecond, after which the work is not yet due. */
    static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null
                ? null
                : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
