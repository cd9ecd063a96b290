package io.trapiche.adapter.postgres.work;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.adapter.postgres.work.WorkTable.Claims;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Durable work in PostgreSQL, done by db-scheduler in every process that was started.
 *
 * <p>A wake works in the caller's transaction, which must not be stricter than READ COMMITTED. Work
 * of a process that was killed begins again elsewhere after {@link
 * WorkQueueSettings#heartbeatInterval()} times four to six. A process that stands still for so long
 * and then goes on may do a piece of work beside the one that took it over; the event streams' own
 * sequence numbers guard against that.
 */
public final class DbSchedulerWorkQueue implements SweptWorkQueue {

    private final DataSource dataSource;
    private final InstantSource clock;
    private final WorkQueueSettings settings;
    private final WorkTable table;
    private volatile @Nullable RunningScheduler running;

    public DbSchedulerWorkQueue(
            DataSource dataSource, InstantSource clock, WorkQueueSettings settings) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.settings = settings;
        this.table = new WorkTable(dataSource);
    }

    @Override
    public void wake(WorkKind kind, Collection<String> keys, Instant at) {
        if (keys.isEmpty()) {
            return;
        }
        RunningScheduler scheduler = running;
        if (scheduler == null || at.isAfter(clock.instant())) {
            write(kind, keys, at);
            return;
        }
        Collection<String> others = scheduler.wakeInHand(kind, keys);
        if (others.isEmpty()) {
            return;
        }
        if (scheduler.canBegin(kind, others)) {
            claim(scheduler, kind, others, at);
        } else {
            write(kind, others, at);
            AfterTransaction.ifCommitted(this::checkNow);
        }
    }

    private void write(WorkKind kind, Collection<String> keys, Instant at) {
        StorageFailures.run("work queue: wake", () -> table.wake(kind.storedName(), keys, at));
    }

    private void claim(
            RunningScheduler scheduler, WorkKind kind, Collection<String> keys, Instant at) {
        Claims claims =
                StorageFailures.translated(
                        "work queue: wake",
                        () -> table.claim(kind.storedName(), keys, at, settings.member()));
        AfterTransaction.ifCommitted(() -> scheduler.begin(claims.claimed()));
        if (!claims.complete()) {
            AfterTransaction.ifCommitted(this::checkNow);
        }
    }

    @Override
    public Set<String> lookAgain(WorkKind kind, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        Set<String> woken =
                StorageFailures.translated(
                        "work queue: look again",
                        () -> table.lookAgain(kind.storedName(), keys, clock.instant()));
        if (running != null && !woken.isEmpty()) {
            AfterTransaction.ifCommitted(this::checkNow);
        }
        return woken;
    }

    /** What is held back at the moment, by account. */
    public List<HeldBackWork> heldBack() {
        return StorageFailures.translated("work queue: held back", table::heldBackByAccount);
    }

    /** Begins to do the work. Wakes are kept before, too. */
    public synchronized void start(Collection<? extends Worker> workers) {
        if (running != null) {
            throw new IllegalStateException("work queue: started already");
        }
        WorkInHand inHand = new WorkInHand();
        RetryPauses pauses =
                new RetryPauses(
                        settings.firstPause(),
                        settings.longestPause(),
                        RandomGenerator.getDefault());
        List<WorkExecution> executions =
                workers.stream()
                        .map(
                                worker ->
                                        new WorkExecution(
                                                worker,
                                                table,
                                                inHand,
                                                pauses,
                                                clock,
                                                this::checkNow,
                                                settings.rest()))
                        .toList();
        RunningScheduler starting =
                new RunningScheduler(dataSource, table, inHand, executions, clock, settings);
        starting.start(settings.heartbeatInterval());
        running = starting;
    }

    /**
     * Begins no more work and waits for what is being done, about two seconds; what takes longer is
     * revived elsewhere.
     */
    public synchronized void stop() {
        RunningScheduler stopping = running;
        running = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    private void checkNow() {
        RunningScheduler scheduler = running;
        if (scheduler != null) {
            scheduler.checkNow();
        }
    }
}
