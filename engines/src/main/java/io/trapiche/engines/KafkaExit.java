package io.trapiche.engines;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's broker ends the whole process on a fatal fault. Embedded it may only end itself: the
 * fault is logged and kept for whoever watches the broker, and the broker's thread dies.
 */
final class KafkaExit {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaExit.class);
    private static final AtomicReference<Fault> LAST = new AtomicReference<>(new Fault(0, ""));

    private KafkaExit() {}

    /** Kafka does not say which broker of the JVM met it, so it counts for each that runs. */
    private record Fault(long number, String message) {

        Fault next(String text) {
            return new Fault(number + 1, text);
        }
    }

    /** For the whole JVM, as Kafka keeps one procedure each; doing it again changes nothing. */
    static void keepJvmAlive() {
        Exit.setExitProcedure(KafkaExit::refuse);
        Exit.setHaltProcedure(KafkaExit::refuse);
    }

    /** Faults met so far. */
    static long count() {
        return LAST.get().number();
    }

    /** The last fault, if any was met after so many. */
    static Optional<String> after(long count) {
        var last = LAST.get();
        return last.number() > count ? Optional.of(last.message()) : Optional.empty();
    }

    private static void refuse(int status, @Nullable String message) {
        var text = "Kafka met a fatal fault (status %d, %s)".formatted(status, message);
        LAST.updateAndGet(last -> last.next(text));
        LOG.error("{}", text);
        throw new EngineFailed(text);
    }
}
