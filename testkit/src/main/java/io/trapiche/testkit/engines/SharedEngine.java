package io.trapiche.testkit.engines;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts an engine at the first use and closes it when the JVM ends. */
final class SharedEngine<T extends AutoCloseable> {
    private final Supplier<T> start;
    private @Nullable T engine;

    SharedEngine(Supplier<T> start) {
        this.start = start;
    }

    synchronized T running() {
        if (engine == null) {
            engine = start.get();
            closeAtTheEnd(engine);
        }
        return engine;
    }

    private static void closeAtTheEnd(AutoCloseable engine) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(engine), "close-test-engine"));
    }

    private static void close(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) {
            throw new IllegalStateException("a test engine could not be closed", e);
        }
    }
}
