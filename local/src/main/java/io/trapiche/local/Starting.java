package io.trapiche.local;

import io.trapiche.engines.EngineFailed;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine that starts on a thread of its own, while others do. */
record Starting<T extends @Nullable AutoCloseable>(Future<T> engine) {

    private static final Logger log = LoggerFactory.getLogger(Starting.class);

    static <T extends @Nullable AutoCloseable> Starting<T> begun(Callable<T> start) {
        FutureTask<T> task = new FutureTask<>(start);
        Thread.ofVirtual().start(task);
        return new Starting<>(task);
    }

    /**
     * Returns when it runs.
     *
     * @throws RuntimeException what the start threw
     */
    T running() {
        try {
            return engine.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("stopped while starting", stopped);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new EngineFailed("an engine did not start", failure);
        }
    }

    /** Throws what the start threw, if that is known by now. */
    void refuseIfFailed() {
        if (engine.state() == Future.State.FAILED) {
            var _ = running();
        }
    }

    /** Stops it if it runs by then. */
    void closeWithin(Duration limit) {
        try {
            AutoCloseable started = engine.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (started != null) {
                started.close();
            }
        } catch (ExecutionException | TimeoutException notThere) {
            log.debug("an engine that did not start needs no stop", notThere);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            log.warn("an engine does not stop: {}", failure.getMessage());
        }
    }
}
