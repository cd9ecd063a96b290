package io.trapiche.faults.soak;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an ERP that begins now learns of all orders: the last state of each. */
record StateMessages(String servers) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** By account, a slash and VTEX's order id. */
    Map<String, OrderView> orders(List<String> accounts) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", servers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    accounts.stream()
                            .map("trapiche.%s.order-state.v1"::formatted)
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        }
    }

    private static Map<String, OrderView> read(
            KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        Map<String, OrderView> orders = new HashMap<>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(message -> take(orders, message));
        }
        return orders;
    }

    /** Of the channel's own messages the key has a slash. */
    private static void take(
            Map<String, OrderView> orders, ConsumerRecord<String, String> message) {
        if (!message.key().contains("/") && message.value() != null) {
            JsonNode state = JsonMapper.shared().readTree(message.value());
            String account = message.topic().split("\\.", -1)[1];
            orders.put(account + "/" + message.key(), OrderView.ofMessage(state));
        }
    }
}
