package io.trapiche.faults.actors;

import io.trapiche.faults.collect.Collector;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An ERP that acknowledges and invoices every order, agrees to a cancellation or invoices all the
 * same, sends some commands twice, and logs each command once Kafka took it. It keeps its own place
 * in the topics, so that it outlives the brokers.
 */
public final class Erp implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration END = Duration.ofSeconds(10);
    private static final double TWICE = 0.2;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonLog log;
    private final RandomGenerator dice;
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Map<String, JsonNode> orders = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Thread thread;

    public Erp(String servers, JsonLog log, RandomGenerator dice) {
        this.log = log;
        this.dice = dice;
        Map<String, Object> reading =
                Map.of(
                        "bootstrap.servers", servers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "reconnect.backoff.max.ms", "1000");
        Map<String, Object> writing =
                Map.of("bootstrap.servers", servers, "acks", "all", "delivery.timeout.ms", 300_000);
        this.consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer());
        this.producer =
                new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer());
        this.thread = Thread.ofPlatform().name("erp").daemon().start(this::follow);
    }

    private void follow() {
        try (consumer;
                producer) {
            List<TopicPartition> partitions =
                    Collector.ACCOUNTS.stream()
                            .flatMap(account -> consumer.partitionsFor(topic(account)).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException _) {
            // The round is over.
        }
    }

    private static String topic(String account) {
        return "trapiche." + account + ".orders.v1";
    }

    private void take(ConsumerRecord<String, String> message) {
        JsonNode event = JSON.readTree(message.value());
        String account = event.path("account").asString("");
        // Of the channel's own messages the key has a slash.
        if (message.key().contains("/")) {
            return;
        }
        JsonNode order = event.path("order");
        if (order.isObject()) {
            orders.put(account + message.key(), order);
        }
        String status = order.path("status").asString(event.path("status").asString(""));
        if (status.equals("ready-for-handling")) {
            send(account, message.key(), "acknowledge");
        } else if (status.equals("handling")) {
            send(account, message.key(), "invoice");
        } else if (status.equals("cancellation-requested")) {
            send(account, message.key(), dice.nextBoolean() ? "cancel" : "invoice");
        }
    }

    private void send(String account, String orderId, String type) {
        String id = type + "-" + orderId;
        if (!sent.add(account + id)) {
            return;
        }
        ObjectNode command = JSON.createObjectNode();
        command.put("commandId", id).put("type", type).put("orderId", orderId);
        if (type.equals("invoice")) {
            invoice(
                    command.putObject("invoice"),
                    orderId,
                    Objects.requireNonNull(orders.get(account + orderId)));
        } else if (type.equals("cancel")) {
            command.put("reason", "the customer asked for it");
        }
        for (int i = 0; i < (dice.nextDouble() < TWICE ? 2 : 1); i++) {
            send(account, orderId, command);
        }
    }

    private static void invoice(ObjectNode invoice, String orderId, JsonNode order) {
        invoice.put("number", "NF" + orderId.replaceAll("[^A-Za-z0-9]", ""));
        invoice.set("value", order.path("value"));
        invoice.put("issuedAt", Instant.now().toString());
        ArrayNode items = invoice.putArray("items");
        for (JsonNode line : order.path("lines")) {
            ObjectNode item = items.addObject();
            List.of("sku", "quantity", "unitPrice")
                    .forEach(name -> item.set(name, line.path(name)));
        }
    }

    /** Kafka's client repeats it for longer than a round lasts. */
    private void send(String account, String orderId, ObjectNode command) {
        var record =
                new ProducerRecord<>(
                        "trapiche." + account + ".erp-commands.v1", orderId, command.toString());
        var _ =
                producer.send(
                        record,
                        (_, failure) -> {
                            if (failure == null) {
                                log.add(noted(account, command));
                            }
                        });
    }

    private static ObjectNode noted(String account, ObjectNode command) {
        return JSON.createObjectNode()
                .put("account", account)
                .put("orderId", command.path("orderId").asString())
                .put("commandId", command.path("commandId").asString())
                .put("type", command.path("type").asString());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            var _ = thread.join(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
