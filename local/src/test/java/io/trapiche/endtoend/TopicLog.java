package io.trapiche.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Everything a topic holds for a consumer that reads committed records only, from its first record
 * on.
 */
final class TopicLog {

    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    private TopicLog() {}

    static TopicLog read(String bootstrapServers, String topic) {
        TopicLog log = new TopicLog();
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        StringDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        StringDeserializer.class);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(log.records::add);
            }
        }
        return log;
    }

    List<ConsumerRecord<String, String>> records() {
        return List.copyOf(records);
    }

    /** The sequences of each order's messages, in the order in which they stand in the topic. */
    Map<String, List<Long>> sequences() {
        Map<String, List<Long>> sequences = new HashMap<>();
        for (ConsumerRecord<String, String> message : records) {
            sequences
                    .computeIfAbsent(message.key(), _ -> new ArrayList<>())
                    .add(Long.parseLong(header(message, "ce_sequence")));
        }
        return sequences;
    }

    static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
