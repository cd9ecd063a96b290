package io.trapiche.metrics;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes a reading again and again while the service runs, on a thread of its own. */
public final class NowAndThen implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NowAndThen.class);

    private final String name;
    private final Duration pause;
    private final Runnable reading;
    private @Nullable ScheduledExecutorService timer;

    /**
     * Takes the reading.
     *
     * @param name of it, and of its thread
     * @param pause between two readings
     */
    public NowAndThen(String name, Duration pause, Runnable reading) {
        this.name = name;
        this.pause = pause;
        this.reading = reading;
    }

    /** A reading that fails ends no later one, as a timer would have it. */
    private void read() {
        try {
            reading.run();
        } catch (RuntimeException failure) {
            log.warn("{} cannot be read", name, failure);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(name).factory());
        var _ =
                started.scheduleWithFixedDelay(
                        this::read, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
