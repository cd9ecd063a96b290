package io.trapiche.adapter.postgres.work;

import static java.util.function.Function.identity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import io.trapiche.application.work.port.WorkKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A scheduler with what belongs to it, from its start to its stop. */
final class RunningScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerWorkQueue.class);
    private static final int HOUSEKEEPERS = 3;

    /** More due work is fetched when this much of the threads is free. */
    private static final double FETCH_BELOW = 0.75;

    /** db-scheduler waits that long twice: before it interrupts the work, and after. */
    private static final Duration HALF_OF_LONGEST_STOP = Duration.ofSeconds(1);

    /** An instance that does not know a kind of work is older, and must not delete its rows. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final WorkTable table;
    private final WorkInHand inHand;
    private final String member;
    private final int most;
    private final Map<String, WorkExecution> executions;
    private final Presence presence;
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
        this.scheduler = scheduler(dataSource, clock, settings);
    }

    void start(Duration heartbeatInterval) {
        int released = table.release(member, List.of(), 1);
        if (released > 0) {
            LOG.info("took up {} pieces of work that were cut short", released);
        }
        presence.begin(heartbeatInterval);
        scheduler.start();
    }

    /** Whether there is room for more work at once; otherwise it waits for its turn. */
    boolean canBegin(WorkKind kind, Collection<String> keys) {
        return executions.containsKey(kind.storedName()) && inHand.size() + keys.size() <= most;
    }

    /** Begins with work that is in this process's hands already. */
    void begin(List<Picked> claimed) {
        try {
            for (Picked picked : claimed) {
                WorkExecution execution = Objects.requireNonNull(executions.get(picked.kind()));
                threads.execute(() -> execution.execute(picked));
            }
        } catch (RejectedExecutionException stopped) {
            LOG.debug("claimed while stopping; left to be revived", stopped);
        }
    }

    void checkNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    void stop() {
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
            int released = table.release(member, inHand.pieces(), 0);
            LOG.info(
                    "work stopped; {} pieces given back, {} left to be revived",
                    released,
                    inHand.pieces().size());
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
                .dueExecutor(Executors.newSingleThreadExecutor(daemons("work-fetch")))
                .housekeeperExecutor(
                        Executors.newScheduledThreadPool(HOUSEKEEPERS, daemons("work-housekeeper")))
                .pollUsingLockAndFetch(FETCH_BELOW, 1.0)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(HALF_OF_LONGEST_STOP)
                .deleteUnresolvedAfter(NEVER)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }
}
