package io.trapiche.benchmarks.load;

import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the service has worked off what it took in, so that one turn's background work is not
 * paid for by the next turn.
 */
public final class Quiet implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final double IDLE_CORES = 0.25;
    private static final long IDLE_WORK = 4;
    private static final int LOOKS = 2;

    private final Service service;
    private final @Nullable Database database;

    private Quiet(Service service, @Nullable Database database) {
        this.service = service;
        this.database = database;
    }

    public static Quiet of(Service service) {
        return new Quiet(service, service.database());
    }

    /** Looks at the service's process alone, where transactions are being counted. */
    public static Quiet withoutQueries(Service service) {
        return new Quiet(service, null);
    }

    /**
     * How it ended.
     *
     * @param quiet false when the time was up before
     */
    public record Outcome(Duration waited, boolean quiet) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%d s%s", waited.toSeconds(), quiet ? "" : ", not quiet");
        }
    }

    public Outcome await(Duration limit) {
        long began = System.nanoTime();
        int quiet = 0;
        Duration waited = Duration.ZERO;
        while (quiet < LOOKS && waited.compareTo(limit) < 0) {
            Duration before = service.jvm().cpu();
            Waiting.pause(LOOK);
            Duration used = service.jvm().cpu().minus(before);
            boolean idle = used.toNanos() < IDLE_CORES * LOOK.toNanos() && dueWork() <= IDLE_WORK;
            quiet = idle ? quiet + 1 : 0;
            waited = Duration.ofNanos(System.nanoTime() - began);
        }
        return new Outcome(waited, quiet >= LOOKS);
    }

    private long dueWork() {
        return database == null
                ? 0
                : database.number(
                        "select count(*) from work_queue where execution_time <= clock_timestamp()");
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
