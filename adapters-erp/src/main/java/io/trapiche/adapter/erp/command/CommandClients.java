package io.trapiche.adapter.erp.command;

import static java.util.Map.entry;

import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.TopicSettings;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** Kafka clients of the command side. */
final class CommandClients {

    /** The commands of an instance that was killed wait that long for another one. */
    private static final int SESSION_MILLIS = 10_000;

    /** What nobody else sets. */
    static final Map<String, Object> DEAD_LETTERS =
            Map.of(
                    ProducerConfig.CLIENT_ID_CONFIG,
                    "trapiche-dead-letters",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    2 * TopicSettings.MAX_MESSAGE_BYTES,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    10_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    30_000,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    10_000);

    private CommandClients() {}

    static Map<String, Object> consumer(KafkaConnection connection, CommandSettings settings) {
        return connection.with(reading(settings));
    }

    /** What nobody else sets. */
    static Map<String, Object> reading(CommandSettings settings) {
        return Map.ofEntries(
                entry(ConsumerConfig.GROUP_ID_CONFIG, CommandSettings.GROUP),
                entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS),
                entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                entry(
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        (int) settings.topicDiscovery().toMillis()),
                entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100),
                entry(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()),
                entry(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class),
                entry(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
    }

    /** Makes its producer when the first dead letter has to be written. */
    static DefaultKafkaProducerFactory<byte[], byte[]> deadLetters(KafkaConnection connection) {
        return new DefaultKafkaProducerFactory<>(
                connection.with(DEAD_LETTERS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
