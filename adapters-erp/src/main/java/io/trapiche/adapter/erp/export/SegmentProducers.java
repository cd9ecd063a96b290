package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.TopicSettings;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the producer of a segment; its transactional id is what fences a former owner. */
@FunctionalInterface
interface SegmentProducers {

    Producer<String, byte[]> create(int segment);

    static SegmentProducers of(KafkaConnection connection) {
        return segment ->
                new KafkaProducer<>(
                        connection.with(settings(segment)),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** Longest time for which one account's topic may hold up the others of its segment. */
    int PATIENCE_MILLIS = 10_000;

    /** What nobody else sets. */
    static Map<String, Object> settings(int segment) {
        return Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                ExportSettings.transactionalId(segment),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                ExportSettings.transactionalId(segment),
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                TopicSettings.MAX_MESSAGE_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                60_000);
    }
}
