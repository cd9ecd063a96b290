package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.PositionsTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Positions of segments, kept in Kafka beside what was exported. */
final class SegmentPositions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    /** The last offsets of a transaction are its own marks, so one step back is not enough. */
    private static final long FIRST_STEP = 4;

    /** What nobody else sets. */
    static final Map<String, Object> READER =
            Map.of(
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    "read_committed",
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest",
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    false);

    private final KafkaConnection connection;
    private final PositionsTopic topic;

    SegmentPositions(KafkaConnection connection, PositionsTopic topic) {
        this.connection = connection;
        this.topic = topic;
    }

    ProducerRecord<String, byte[]> record(int segment, SegmentProgress progress) {
        TopicPartition partition = topic.partition(segment);
        return new ProducerRecord<>(
                partition.topic(),
                partition.partition(),
                "segment-" + segment,
                progress.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The last committed progress. Call after the segment was taken over: until then a former owner
     * may have a transaction under way, which hides what follows.
     */
    SegmentProgress read(int segment) {
        TopicPartition partition = topic.partition(segment);
        try (Consumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            return last(consumer, partition)
                    .map(SegmentPositions::parsed)
                    .orElse(SegmentProgress.START);
        }
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                connection.with(READER), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Optional<byte[]> last(
            Consumer<String, byte[]> consumer, TopicPartition partition) {
        long begin = offset(consumer.beginningOffsets(List.of(partition), PATIENCE), partition);
        long end = offset(consumer.endOffsets(List.of(partition), PATIENCE), partition);
        long from = end;
        Optional<byte[]> found = Optional.empty();
        for (long step = FIRST_STEP; found.isEmpty() && from > begin; step *= 8) {
            from = Math.max(begin, end - step);
            found = lastBetween(consumer, partition, from, end);
        }
        return found;
    }

    private static Optional<byte[]> lastBetween(
            Consumer<String, byte[]> consumer, TopicPartition partition, long from, long end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<byte[]> last = Optional.empty();
        consumer.seek(partition, from);
        while (consumer.position(partition, PATIENCE) < end) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("cannot read positions: " + partition);
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                last = Optional.of(record.value());
            }
        }
        return last;
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new IllegalStateException("no offset: " + partition);
        }
        return offset;
    }

    private static SegmentProgress parsed(byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        return SegmentProgress.parse(text)
                .orElseThrow(() -> new IllegalStateException("no position: " + text));
    }
}
