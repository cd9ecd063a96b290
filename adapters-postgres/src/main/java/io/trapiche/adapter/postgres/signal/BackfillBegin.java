package io.trapiche.adapter.postgres.signal;

import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Begins backfills, in the caller's transaction. */
record BackfillBegin(JdbcClient jdbc, WorkQueue workQueue, InstantSource clock) {

    private static final String BEGIN =
            """
            INSERT INTO backfill (account, cause, blind_from, blind_to, stage, list_page, calls, started_at)
            VALUES (:account, :cause, :from, :to, 'LISTING', 1, 0, :now)
            """;

    private static final String IS_UNDER_WAY =
            "SELECT EXISTS (SELECT FROM backfill WHERE account = ? AND cause = ? AND finished_at IS NULL)";

    /** What people look at is the last months'. */
    private static final String FORGET =
            "DELETE FROM backfill WHERE account = :account AND finished_at < :now::timestamptz - interval '90 days'";

    boolean isUnderWay(BlindWindow window) {
        return jdbc.sql(IS_UNDER_WAY)
                .params(window.account().value(), window.cause().name())
                .query(Boolean.class)
                .single();
    }

    void begin(BlindWindow window) {
        Instant now = clock.instant();
        var _ =
                jdbc.sql(FORGET)
                        .param("account", window.account().value())
                        .param("now", Moments.stored(now))
                        .update();
        var _ =
                jdbc.sql(BEGIN)
                        .param("account", window.account().value())
                        .param("cause", window.cause().name())
                        .param("from", Moments.stored(window.from()))
                        .param("to", Moments.stored(window.to()))
                        .param("now", Moments.stored(now))
                        .update();
        workQueue.wake(WorkKind.BACKFILL, List.of(StreamId.of(window.account()).value()), now);
    }
}
