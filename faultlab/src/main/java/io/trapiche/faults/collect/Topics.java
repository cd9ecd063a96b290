package io.trapiche.faults.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every topic from its first record on, as a {@code read_committed} consumer sees it. */
final class Topics {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Topics() {}

    static void write(String servers, Path folder) throws IOException {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", servers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            for (String topic : consumer.listTopics().keySet()) {
                List<String> lines = new ArrayList<>();
                consumer.partitionsFor(topic)
                        .forEach(info -> lines.addAll(read(consumer, topic, info.partition())));
                Files.write(folder.resolve(topic + ".jsonl"), lines);
            }
        }
    }

    private static List<String> read(
            KafkaConsumer<String, String> consumer, String topic, int number) {
        TopicPartition partition = new TopicPartition(topic, number);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        List<String> lines = new ArrayList<>();
        while (consumer.position(partition) < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> lines.add(line(record)));
        }
        return lines;
    }

    private static String line(ConsumerRecord<String, String> record) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", record.topic()).put("partition", record.partition());
        line.put("offset", record.offset()).put("key", record.key());
        ObjectNode headers = line.putObject("headers");
        record.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        try {
            line.set("value", JSON.readTree(record.value() == null ? "null" : record.value()));
        } catch (JacksonException _) {
            line.put("value", record.value());
        }
        return line.toString();
    }
}
