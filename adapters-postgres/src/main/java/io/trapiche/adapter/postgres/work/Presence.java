package io.trapiche.adapter.postgres.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Signs of life of this process, in a row that nobody else locks. db-scheduler's own, one per piece
 * of work, wait for every open transaction that woke the piece; alone they would have busy work
 * taken for dead.
 */
final class Presence {

    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerWorkQueue.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final WorkTable table;
    private final String member;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("work-presence").factory());

    Presence(WorkTable table, String member) {
        this.table = table;
        this.member = member;
    }

    void begin(Duration interval) {
        table.forgetMembersGoneFor(KEPT);
        table.beat(member);
        ScheduledFuture<?> _ =
                timer.scheduleAtFixedRate(
                        this::beat,
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void end() {
        timer.shutdownNow();
    }

    private void beat() {
        try {
            table.beat(member);
        } catch (DataAccessException failure) {
            LOG.warn("no sign of life given: {}", failure.getClass().getSimpleName());
        }
    }
}
