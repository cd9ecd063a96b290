package io.trapiche.engines;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one engine: one that died is started again, and when that fails somebody is told,
 * once, so that nobody waits for an engine that is gone.
 */
public final class EngineWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final WatchedEngine engine;
    private final InstantSource clock;
    private final Restarts restarts;
    private final Consumer<String> lost;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private EngineWatch(WatchedEngine engine, InstantSource clock, Consumer<String> lost) {
        this.engine = engine;
        this.clock = clock;
        this.restarts = new Restarts(clock);
        this.lost = lost;
        this.thread =
                Thread.ofPlatform().name("watch-" + engine.name()).daemon().unstarted(this::run);
    }

    /**
     * Watches until closed, or until the engine is lost.
     *
     * @param lost told in one sentence that the engine does not come back; called on the watching
     *     thread
     */
    public static EngineWatch over(
            WatchedEngine engine, InstantSource clock, Consumer<String> lost) {
        var watch = new EngineWatch(engine, clock, lost);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                var fault = engine.fault();
                if (fault.isPresent() && !revive(fault.get())) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the engine works again, or is no longer wanted. */
    private boolean revive(String fault) throws InterruptedException {
        LOG.warn("{} died: {}. It is started again.", engine.name(), fault);
        if (!restarts.mayBegin()) {
            giveUp(
                    "it died %d times within %d s"
                            .formatted(Restarts.MOST, Restarts.WITHIN.toSeconds()));
            return false;
        }
        var began = clock.instant();
        while (!isRestarted()) {
            if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            if (restarts.isTooLate(began)) {
                giveUp(fault);
                return false;
            }
        }
        LOG.warn(
                "{} runs again after {} ms",
                engine.name(),
                Duration.between(began, clock.instant()).toMillis());
        return true;
    }

    private boolean isRestarted() {
        try {
            engine.restart();
            return true;
        } catch (EngineFailed e) {
            LOG.warn("{} does not start again: {}", engine.name(), e.getMessage());
            return false;
        }
    }

    private void giveUp(String why) {
        if (closed.getCount() > 0) {
            lost.accept("%s is lost and does not start again: %s".formatted(engine.name(), why));
        }
    }

    /** Returns at once; a restart that is going on is given up by the engine being closed. */
    @Override
    public void close() {
        closed.countDown();
    }
}
