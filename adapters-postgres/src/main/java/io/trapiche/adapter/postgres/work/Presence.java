package io.trapiche.adapter.postgres.work;

import io.trapiche.application.logging.LimitedLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Signs of life of this process, in a row that nobody else locks, and of what it has in hand for
 * long. db-scheduler's own, one per piece of work, wait for every open transaction that woke the
 * piece; alone they would have busy work taken for dead.
 */
final class Presence {

    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerWorkQueue.class);
    private static final LimitedLog MISSED = LimitedLog.of(LOG, InstantSource.system(), 1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final WorkTable table;
    private final WorkInHand inHand;
    private final String member;
    private volatile boolean sawOthers = true;
    private final GentleTimer timer = new GentleTimer(1, "work-presence");

    Presence(WorkTable table, WorkInHand inHand, String member) {
        this.table = table;
        this.inHand = inHand;
        this.member = member;
    }

    void begin(Duration interval) {
        table.forgetMembersGoneFor(KEPT);
        sawOthers = table.beat(member);
        ScheduledFuture<?> _ =
                timer.scheduleAtFixedRate(
                        () -> beat(interval),
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Whether anybody else gave a sign of life lately. */
    boolean sawOthers() {
        return sawOthers;
    }

    void end() {
        timer.shutdown();
    }

    private void beat(Duration interval) {
        try {
            sawOthers = table.beat(member);
            Set<String> pieces = inHand.pieces();
            if (!pieces.isEmpty()) {
                table.keep(member, pieces, interval);
            }
        } catch (DataAccessException failure) {
            MISSED.warn(
                    "no sign of life",
                    "no sign of life given: {}",
                    failure.getClass().getSimpleName());
        }
    }
}
