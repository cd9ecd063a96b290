package io.trapiche.adapter.postgres.work;

import io.trapiche.adapter.postgres.work.Hold.Rested;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements over what rests in this process's hands, many rows at once. */
final class RestTable {

    /** Rows that a transaction holds are left until the next time. */
    private static final String TAKE_WAKES =
            """
            WITH woken AS (
                SELECT task_name, task_instance FROM work_queue
                 WHERE last_heartbeat IS NOT NULL AND picked AND picked_by = ? AND woken_for <= ?
                   AND task_name || ' ' || task_instance = ANY (?::text[])
                   FOR UPDATE SKIP LOCKED)
            UPDATE work_queue AS work
               SET woken_for = NULL
              FROM woken
             WHERE work.task_name = woken.task_name AND work.task_instance = woken.task_instance
            RETURNING work.task_name, work.task_instance, work.version
            """;

    /** Rows that somebody woke or locked are left. */
    private static final String GIVE_BACK =
            """
            WITH rested AS (
                SELECT work.task_name, work.task_instance, given.next
                  FROM unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
                       AS given (task_name, task_instance, version, next)
                  JOIN work_queue AS work USING (task_name, task_instance, version)
                 WHERE work.woken_for IS NULL
                   FOR UPDATE OF work SKIP LOCKED),
            removed AS (
                DELETE FROM work_queue AS work USING rested
                 WHERE work.task_name = rested.task_name AND work.task_instance = rested.task_instance
                   AND rested.next IS NULL
                RETURNING work.task_name, work.task_instance),
            waiting AS (
                UPDATE work_queue AS work
                   SET execution_time = rested.next,
                       picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1,
                       consecutive_failures = 0, held_back = 0, held_back_since = NULL,
                       last_success = ?
                  FROM rested
                 WHERE work.task_name = rested.task_name AND work.task_instance = rested.task_instance
                   AND rested.next IS NOT NULL
                RETURNING work.task_name, work.task_instance)
            SELECT task_name || ' ' || task_instance FROM removed
            UNION ALL
            SELECT task_name || ' ' || task_instance FROM waiting
            """;

    private final JdbcClient jdbc;

    RestTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Takes up the wakes of others for what the member keeps at rest. */
    List<Picked> takeWakes(String member, Collection<String> resting, Instant now) {
        return jdbc.sql(TAKE_WAKES)
                .param(member)
                .param(WorkTable.timestamp(now))
                .param(resting.toArray(String[]::new))
                .query(
                        (row, _) ->
                                new Picked(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        0,
                                        0,
                                        null))
                .list();
    }

    /**
     * Gives back work that went well and rested.
     *
     * @return the pieces of which that could be done at once
     */
    Set<String> giveBack(List<Rested> rested, Instant now) {
        return jdbc.sql(GIVE_BACK)
                .param(rested.stream().map(each -> each.picked().kind()).toArray(String[]::new))
                .param(rested.stream().map(each -> each.picked().key()).toArray(String[]::new))
                .param(rested.stream().map(each -> each.picked().version()).toArray(Long[]::new))
                .param(moments(rested))
                .param(WorkTable.timestamp(now))
                .query((row, _) -> row.getString(1))
                .set();
    }

    private static @Nullable String[] moments(List<Rested> rested) {
        @Nullable String[] moments = new @Nullable String[rested.size()];
        for (int i = 0; i < moments.length; i++) {
            Instant next = rested.get(i).next();
            moments[i] = next == null ? null : next.toString();
        }
        return moments;
    }
}
