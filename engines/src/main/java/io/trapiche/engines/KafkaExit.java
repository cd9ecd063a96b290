package io.trapiche.engines;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's broker ends the whole process on a fatal fault. Embedded it may only end itself: the
 * fault is logged, the broker's thread dies, and the service notices that Kafka no longer answers.
 */
final class KafkaExit {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaExit.class);

    private KafkaExit() {}

    /** For the whole JVM, as Kafka keeps one procedure each; doing it again changes nothing. */
    static void keepJvmAlive() {
        Exit.setExitProcedure(KafkaExit::refuse);
        Exit.setHaltProcedure(KafkaExit::refuse);
    }

    private static void refuse(int status, @Nullable String message) {
        LOG.error(
                "Kafka met a fatal fault and asked to end the process (status {}): {}",
                status,
                message);
        throw new EngineFailed("Kafka: fatal fault, status " + status);
    }
}
