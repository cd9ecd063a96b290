package io.trapiche.testkit.work;

import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.application.work.port.Worker.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Work that lives as long as the process and knows no transactions. Tests that own the clock do the
 * due work themselves with {@link #runDue()}; others {@link #start()} it.
 */
public final class InMemoryWorkQueue implements SweptWorkQueue {

    private record Piece(WorkKind kind, String key) {}

    private static final class Job {
        private Instant at;
        private boolean running;
        private int failures;
        private int heldBack;
        private @Nullable Instant wokenFor;
        private @Nullable Instant lastDone;

        Job(Instant at) {
            this.at = at;
        }
    }

    private final InstantSource clock;
    private final Duration pause;
    private final Map<WorkKind, Worker> workers = new HashMap<>();
    private final Map<Piece, Job> jobs = new HashMap<>();
    private @Nullable Thread loop;

    /**
     * Makes an empty queue.
     *
     * @param pause before failed work is repeated
     */
    public InMemoryWorkQueue(InstantSource clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    public synchronized void register(Collection<? extends Worker> more) {
        more.forEach(worker -> workers.put(worker.kind(), worker));
    }

    @Override
    public synchronized void wake(WorkKind kind, Collection<String> keys, Instant at) {
        keys.forEach(key -> wake(new Piece(kind, key), at));
        notifyAll();
    }

    @Override
    public synchronized Set<String> lookAgain(WorkKind kind, Collection<String> keys) {
        Set<String> woken = new TreeSet<>();
        for (String key : keys) {
            Piece piece = new Piece(kind, key);
            if (!jobs.containsKey(piece)) {
                Job job = new Job(clock.instant());
                job.heldBack = 1;
                jobs.put(piece, job);
                woken.add(key);
            }
        }
        notifyAll();
        return woken;
    }

    private void wake(Piece piece, Instant at) {
        Job job = jobs.computeIfAbsent(piece, _ -> new Job(at));
        if (job.running) {
            job.wokenFor = sooner(job.wokenFor, at);
        } else {
            job.at = sooner(job.at, at);
        }
    }

    /**
     * Does due work on the calling thread until none is left.
     *
     * @return how many tries there were
     */
    public int runDue() {
        int tries = 0;
        for (Optional<Piece> due = take(); due.isPresent(); due = take()) {
            run(due.get());
            tries++;
        }
        return tries;
    }

    /** Does due work on threads of its own from now on. */
    public synchronized void start() {
        if (loop == null) {
            loop = Thread.ofVirtual().name("work").start(this::loop);
        }
    }

    /** Begins no more work. */
    public synchronized void stop() {
        if (loop != null) {
            loop.interrupt();
            loop = null;
        }
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<Piece> due = take();
                if (due.isPresent()) {
                    Thread _ = Thread.startVirtualThread(() -> run(due.get()));
                } else {
                    awaitChange();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller looks for due work again and again
    private synchronized void awaitChange() throws InterruptedException {
        wait(10);
    }

    private synchronized Optional<Piece> take() {
        Instant now = clock.instant();
        Optional<Piece> due =
                jobs.entrySet().stream()
                        .filter(entry -> !entry.getValue().running)
                        .filter(entry -> !entry.getValue().at.isAfter(now))
                        .filter(entry -> workers.containsKey(entry.getKey().kind()))
                        .min(Comparator.comparing(entry -> entry.getValue().at))
                        .map(Map.Entry::getKey);
        due.map(this::job).ifPresent(job -> job.running = true);
        return due;
    }

    private void run(Piece piece) {
        Attempt attempt = attempt(piece);
        try {
            worker(piece).work(attempt, next -> done(piece, next));
        } catch (RuntimeException failure) {
            failed(piece, failure);
        }
    }

    private synchronized Attempt attempt(Piece piece) {
        Job job = job(piece);
        return new Attempt(piece.key(), job.failures, job.heldBack, job.lastDone);
    }

    private synchronized Worker worker(Piece piece) {
        Worker worker = workers.get(piece.kind());
        if (worker == null) {
            throw new IllegalStateException("nobody does " + piece.kind());
        }
        return worker;
    }

    private synchronized void done(Piece piece, @Nullable Instant next) {
        Job job = job(piece);
        job.failures = 0;
        job.heldBack = 0;
        job.lastDone = clock.instant();
        if (next == null && job.wokenFor == null) {
            jobs.remove(piece);
        } else {
            rest(job, next);
        }
    }

    private synchronized void failed(Piece piece, RuntimeException failure) {
        Job job = job(piece);
        if (!(failure instanceof VtexUnavailable held) || held.wasSent()) {
            job.failures++;
            job.heldBack = 0;
        } else {
            job.heldBack++;
        }
        Duration least =
                failure instanceof VtexUnavailable unavailable
                        ? unavailable.retryAfter().orElse(pause)
                        : pause;
        rest(job, clock.instant().plus(least.compareTo(pause) > 0 ? least : pause));
    }

    private void rest(Job job, @Nullable Instant next) {
        Instant woken = job.wokenFor;
        job.at = woken == null ? (next == null ? job.at : next) : sooner(next, woken);
        job.wokenFor = null;
        job.running = false;
        notifyAll();
    }

    private Job job(Piece piece) {
        Job job = jobs.get(piece);
        if (job == null) {
            throw new IllegalStateException("no such work: " + piece);
        }
        return job;
    }

    private static Instant sooner(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
