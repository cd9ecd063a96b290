package io.trapiche.sandbox.jobs;

import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work that is due later. A job stays in the store until it is done, so a restart resumes it.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final String KIND = "job";

    private final Store store;
    private final InstantSource clock;
    private final Executor workers;
    private final AtomicLong lastId = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("sandbox-timer").factory());
    private volatile @Nullable JobRunner runner;

    public Jobs(Store store, InstantSource clock, Executor workers) {
        this.store = store;
        this.clock = clock;
        this.workers = workers;
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes up what an earlier run left; to be called once, before any other job is added. */
    public void start(JobRunner jobRunner) {
        runner = jobRunner;
        List<ScheduledJob> left = new ArrayList<>();
        store.load(KIND, ScheduledJob.class, (_, job) -> left.add(job));
        left.forEach(job -> lastId.accumulateAndGet(job.id(), Math::max));
        left.forEach(this::schedule);
    }

    public void add(Transaction transaction, Job job, Duration delay) {
        keep(
                transaction,
                new ScheduledJob(lastId.incrementAndGet(), clock.instant().plus(delay), 0, job));
    }

    public void done(Transaction transaction, ScheduledJob job) {
        transaction.remove(KIND, key(job));
    }

    public void done(ScheduledJob job) {
        Transaction transaction = store.transaction();
        done(transaction, job);
        transaction.commit();
    }

    /** Tries the job again after the delay. */
    public void again(ScheduledJob job, Duration delay) {
        Transaction transaction = store.transaction();
        keep(transaction, job.again(clock.instant().plus(delay)));
        transaction.commit();
    }

    private void keep(Transaction transaction, ScheduledJob job) {
        transaction.put(KIND, key(job), job);
        transaction.afterwards(() -> schedule(job));
    }

    private static String key(ScheduledJob job) {
        return Long.toString(job.id());
    }

    /** Whether no job is due, now or later, nor under way. */
    public boolean isIdle() {
        return open.get() == 0;
    }

    private void schedule(ScheduledJob job) {
        open.incrementAndGet();
        long nanos = Duration.between(clock.instant(), job.due()).toNanos();
        try {
            var _ =
                    timer.schedule(
                            () -> workers.execute(() -> run(job)), nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            log.debug("Job {} waits for the next start", job.id());
        }
    }

    /** What follows from the job is scheduled before it counts as done. */
    private void run(ScheduledJob job) {
        JobRunner present = runner;
        if (present == null || timer.isShutdown()) {
            return;
        }
        try {
            present.run(job);
        } catch (RuntimeException e) {
            reportUnlessClosed(job, e);
        } finally {
            open.decrementAndGet();
        }
    }

    private void reportUnlessClosed(ScheduledJob job, RuntimeException e) {
        if (!timer.isShutdown()) {
            log.error("Job {} failed, it is tried again at the next start", job.id(), e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
