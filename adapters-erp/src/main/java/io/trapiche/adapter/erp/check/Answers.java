package io.trapiche.adapter.erp.check;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** What Kafka answers in time, also where this machine or the brokers have much to do. */
final class Answers {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ONE_TRY = Duration.ofSeconds(8);
    private static final Duration ALL_TRIES = Duration.ofSeconds(20);

    /** Of a client that gives up as soon. */
    static final Map<String, Object> CLIENT =
            Map.of(
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "trapiche-check",
                    CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG,
                    CONNECTING.toMillis(),
                    CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG,
                    CONNECTING.toMillis(),
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    Math.toIntExact(ONE_TRY.toMillis()),
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    Math.toIntExact(ALL_TRIES.toMillis()));

    private Answers() {}

    /**
     * The answer.
     *
     * @throws KafkaException the kind of Kafka's refusal, or a {@link TimeoutException}
     */
    static <T> T of(KafkaFuture<T> answer) {
        try {
            return answer.get(ALL_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof KafkaException kind
                    ? kind
                    : new KafkaException(refused.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException(late);
        } catch (InterruptedException interrupted) {
            // Restores the thread's mark.
            throw new InterruptException(interrupted);
        }
    }
}
