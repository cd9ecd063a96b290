package io.trapiche.adapter.postgres.work;

import static java.util.function.Function.identity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import io.trapiche.adapter.postgres.work.AfterTransaction.Ending;
import io.trapiche.adapter.postgres.work.WorkInHand.Woken;
import io.trapiche.application.work.port.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A scheduler with what belongs to it, from its start to its stop. */
final class RunningScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerWorkQueue.class);

    /** One for signs of life, which may wait for rows, and one that looks for the dead. */
    private static final int HOUSEKEEPERS = 2;

    /** More due work is fetched when this much of the threads is free. */
    private static final double FETCH_BELOW = 0.75;

    /** db-scheduler waits that long twice: before it interrupts the work, and after. */
    private static final Duration HALF_OF_LONGEST_STOP = Duration.ofSeconds(1);

    /** An instance that does not know a kind of work is older, and must not delete its rows. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    /** Whatever became of a transaction whose outcome nobody knows, it has ended by then. */
    private static final Duration ENDED_FOR_CERTAIN = Duration.ofSeconds(10);

    private final WorkTable table;
    private final WorkInHand inHand;
    private final String member;
    private final int most;
    private final Map<String, WorkExecution> executions;
    private final Presence presence;
    private final RestingWork resting;

    /** Work that rested goes on beside what is picked, and no more of it than of that. */
    private final Semaphore goingOn;

    private final Scheduler scheduler;

    /** The scheduler ends it when it stops. */
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());

    RunningScheduler(
            DataSource dataSource,
            WorkTable table,
            WorkInHand inHand,
            List<WorkExecution> executions,
            InstantSource clock,
            WorkQueueSettings settings) {
        this.table = table;
        this.inHand = inHand;
        this.member = settings.member();
        this.most = settings.threads();
        this.executions =
                executions.stream()
                        .collect(Collectors.toUnmodifiableMap(WorkExecution::kind, identity()));
        this.presence = new Presence(table, inHand, member);
        this.resting =
                new RestingWork(
                        table,
                        new RestTable(dataSource),
                        inHand,
                        presence,
                        member,
                        this::goOn,
                        this::checkNow,
                        clock);
        this.goingOn = new Semaphore(most, true);
        this.scheduler = scheduler(dataSource, clock, settings);
    }

    void start(Duration heartbeatInterval) {
        int released = table.release(member, List.of(), 1);
        if (released > 0) {
            LOG.info("took up {} pieces of work that were cut short", released);
        }
        presence.begin(heartbeatInterval);
        resting.begin();
        scheduler.start();
    }

    /** Whether there is room for more work at once; otherwise it waits for its turn. */
    boolean canBegin(WorkKind kind, Collection<String> keys) {
        return executions.containsKey(kind.storedName()) && inHand.hasRoomFor(keys.size(), most);
    }

    /**
     * Wakes what is in this process's hands.
     *
     * @return the keys that are not
     */
    Collection<String> wakeInHand(WorkKind kind, Collection<String> keys) {
        WorkExecution execution = executions.get(kind.storedName());
        if (execution == null || !execution.rests()) {
            return keys;
        }
        Set<String> others = new TreeSet<>();
        for (String key : keys) {
            Picked held = inHand.beginWake(Picked.piece(kind.storedName(), key));
            if (held == null) {
                others.add(key);
            } else {
                AfterTransaction.run(ending -> endWake(held, ending));
            }
        }
        return others;
    }

    private void endWake(Picked picked, Ending ending) {
        Woken wake = inHand.endWake(picked.piece(), ending != Ending.ROLLED_BACK);
        if (wake.goesOn() != null) {
            goOn(wake.goesOn());
        }
        // The transaction that has just ended still occupies the calling thread's connection.
        if (!wake.isInHand()) {
            boolean _ = execute(() -> resting.wakeAnew(picked, Duration.ZERO));
        }
        if (ending == Ending.UNKNOWN) {
            boolean _ = execute(() -> resting.wakeAnew(picked, ENDED_FOR_CERTAIN));
        }
    }

    private void goOn(Picked picked) {
        WorkExecution execution = Objects.requireNonNull(executions.get(picked.kind()));
        if (!execute(() -> goOnInTurn(execution, picked))) {
            putDown(picked);
        }
    }

    /** So that the stop gives it back. */
    private void putDown(Picked picked) {
        if (!inHand.rest(picked, Instant.EPOCH, Instant.EPOCH)) {
            boolean _ = inHand.rest(picked, Instant.EPOCH, Instant.EPOCH);
        }
    }

    /** False while stopping. */
    private boolean execute(Runnable action) {
        try {
            threads.execute(action);
            return true;
        } catch (RejectedExecutionException stopped) {
            LOG.debug("nothing more is begun while stopping", stopped);
            return false;
        }
    }

    private void goOnInTurn(WorkExecution execution, Picked picked) {
        try {
            goingOn.acquire();
        } catch (InterruptedException stopped) {
            putDown(picked);
            return;
        }
        try {
            execution.goOn(picked);
        } finally {
            goingOn.release();
        }
    }

    /** Begins with work that is in this process's hands already. */
    void begin(List<Picked> claimed) {
        for (Picked picked : claimed) {
            WorkExecution execution = Objects.requireNonNull(executions.get(picked.kind()));
            boolean _ = execute(() -> execution.execute(picked));
        }
    }

    void checkNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    void stop() {
        resting.end();
        Thread stopping = Thread.ofVirtual().name("work-stop").start(scheduler::stop);
        try {
            // Beyond the work itself, db-scheduler waits for statements that nothing can interrupt.
            if (!stopping.join(HALF_OF_LONGEST_STOP.multipliedBy(3))) {
                LOG.warn("the scheduler did not stop in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        presence.end();
        releaseTheRest();
    }

    private void releaseTheRest() {
        try {
            Set<String> unfinished = inHand.close();
            int released = table.release(member, unfinished, 0);
            LOG.info(
                    "work stopped; {} pieces given back, {} left to be revived",
                    released,
                    unfinished.size());
        } catch (DataAccessException failure) {
            LOG.warn("work is left to be revived: {}", failure.getClass().getSimpleName());
        }
    }

    private Scheduler scheduler(
            DataSource dataSource, InstantSource clock, WorkQueueSettings settings) {
        List<Task<?>> tasks =
                executions.values().stream()
                        .<Task<?>>map(execution -> execution.task(settings))
                        .toList();
        return Scheduler.create(dataSource, tasks)
                .tableName(WorkTable.NAME)
                .serializer(new HeldBackTimes())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed(settings.member()))
                .clock(clock::instant)
                .threads(settings.threads())
                .executorService(threads)
                .dueExecutor(Executors.newSingleThreadExecutor(fetching()))
                .housekeeperExecutor(new GentleTimer(HOUSEKEEPERS, "work-housekeeper"))
                .pollUsingLockAndFetch(FETCH_BELOW, 1.0)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(HALF_OF_LONGEST_STOP)
                .deleteUnresolvedAfter(NEVER)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** The library interrupts it at the end, which would close the connection of a virtual one. */
    private static ThreadFactory fetching() {
        return Thread.ofPlatform().daemon().name("work-fetch").factory();
    }
}
