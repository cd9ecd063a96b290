package io.trapiche.endtoend;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ERP system of {@code lojademo}, which sends what it is told to, over its topics alone. */
final class CommandingErp {

    private static final String TOPICS = "trapiche.lojademo.";

    private final String bootstrapServers;

    CommandingErp(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends a command; {@code members} are those beside id, type and order. */
    void send(String type, String commandId, String orderId, String members) {
        ObjectNode command = (ObjectNode) JsonMapper.shared().readTree(members);
        command.put("commandId", commandId).put("type", type).put("orderId", orderId);
        send(orderId, command.toString());
    }

    /** Sends whatever it is. */
    void send(String key, String record) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                                        StringSerializer.class))) {
            producer.send(new ProducerRecord<>(TOPICS + "erp-commands.v1", key, record)).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The command's result, once there is one. */
    JsonNode result(String commandId) {
        return await().alias("result of " + commandId)
                .atMost(Feira.PATIENCE)
                .until(() -> results(commandId), results -> !results.isEmpty())
                .getLast();
    }

    private List<JsonNode> results(String commandId) {
        return TopicLog.read(bootstrapServers, TOPICS + "erp-results.v1").records().stream()
                .map(message -> JsonMapper.shared().readTree(message.value()))
                .filter(result -> result.path("commandId").asString("").equals(commandId))
                .toList();
    }

    /** How often an event was told of what {@code subject} ends with. */
    long told(String event, String subject) {
        return TopicLog.read(bootstrapServers, TOPICS + "orders.v1").records().stream()
                .filter(message -> isOf(message, subject))
                .filter(message -> type(message).equals("io.trapiche." + event + ".v1"))
                .count();
    }

    /** The states of what {@code subject} ends with, in the order in which they were told. */
    List<JsonNode> states(String subject) {
        return TopicLog.read(bootstrapServers, TOPICS + "order-state.v1").records().stream()
                .filter(message -> isOf(message, subject))
                .map(message -> JsonMapper.shared().readTree(message.value()))
                .toList();
    }

    private static boolean isOf(ConsumerRecord<String, String> message, String subject) {
        return TopicLog.header(message, "ce_subject").endsWith("/" + subject);
    }

    private static String type(ConsumerRecord<String, String> message) {
        return TopicLog.header(message, "ce_type");
    }
}
