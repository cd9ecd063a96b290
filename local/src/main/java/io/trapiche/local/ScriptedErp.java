package io.trapiche.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An ERP system that does what every order needs, over its Kafka topics alone: acknowledges what is
 * ready for handling, invoices in full what is in handling, and notes the results.
 */
public final class ScriptedErp implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Predicate<String> own;
    private final Consumer<Step> listener;
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Map<String, JsonNode> orders = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final JsonMapper json = JsonMapper.shared();
    private final Thread thread;

    /**
     * Something the ERP saw or did.
     *
     * @param what {@code event}, {@code command} or {@code result}, with its type
     */
    public record Step(String account, String orderId, String what) {}

    /**
     * For every order; begins at the first message of every account's topics.
     *
     * @param listener told of each step, in one thread
     */
    public ScriptedErp(
            String bootstrapServers, Collection<String> accounts, Consumer<Step> listener) {
        this(bootstrapServers, accounts, _ -> true, listener);
    }

    /**
     * The same for some orders.
     *
     * @param own whether it is concerned with the order of this id; others are somebody else's
     */
    ScriptedErp(
            String bootstrapServers,
            Collection<String> accounts,
            Predicate<String> own,
            Consumer<Step> listener) {
        this.own = own;
        this.listener = listener;
        this.consumer = new KafkaConsumer<>(consumerSettings(bootstrapServers));
        this.producer = new KafkaProducer<>(producerSettings(bootstrapServers));
        consumer.subscribe(
                accounts.stream()
                        .flatMap(
                                account ->
                                        Stream.of(
                                                topic(account, "orders"),
                                                topic(account, "erp-results")))
                        .toList());
        thread = Thread.ofPlatform().name("scripted-erp").daemon().start(this::follow);
    }

    private static String topic(String account, String kind) {
        return "trapiche." + account + "." + kind + ".v1";
    }

    private static Map<String, Object> consumerSettings(String bootstrapServers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "scripted-erp-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class);
    }

    private static Map<String, Object> producerSettings(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class);
    }

    private void follow() {
        try (consumer;
                producer) {
            while (true) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException | InterruptException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(ConsumerRecord<String, String> message) {
        if (!own.test(message.key())) {
            return;
        }
        String account = message.topic().split("\\.", -1)[1];
        String type = header(message, "ce_type");
        JsonNode data = json.readTree(message.value());
        if (message.topic().endsWith(".erp-results.v1")) {
            String status = data.path("status").asString("");
            tell(account, message.key(), "result " + data.path("type").asString("") + " " + status);
        } else if (type.contains("oms-order")) {
            tell(account, message.key(), "event " + type);
            answer(account, message.key(), data);
        }
    }

    private void answer(String account, String orderId, JsonNode data) {
        JsonNode order = data.path("order");
        if (order.isObject()) {
            orders.put(orderId, order);
        }
        String status = order.path("status").asString(data.path("status").asString(""));
        switch (status) {
            case "ready-for-handling" -> send(account, orderId, "acknowledge", acknowledgement());
            case "handling" -> send(account, orderId, "invoice", invoice(orderId));
            default -> {}
        }
    }

    private ObjectNode acknowledgement() {
        return json.createObjectNode();
    }

    /** All of the order, as its messages tell it. */
    private ObjectNode invoice(String orderId) {
        JsonNode order = Objects.requireNonNull(orders.get(orderId));
        ObjectNode command = json.createObjectNode();
        ObjectNode invoice = command.putObject("invoice");
        invoice.put("number", "NF" + orderId.replaceAll("[^A-Za-z0-9]", ""));
        invoice.set("value", order.path("value"));
        invoice.put("issuedAt", Instant.now().toString());
        ArrayNode items = invoice.putArray("items");
        for (JsonNode line : order.path("lines")) {
            ObjectNode item = items.addObject();
            List.of("sku", "quantity", "unitPrice")
                    .forEach(name -> item.set(name, line.path(name)));
        }
        return command;
    }

    private void send(String account, String orderId, String type, ObjectNode command) {
        String commandId = type + "-" + orderId;
        if (!sent.add(account + commandId)) {
            return;
        }
        command.put("commandId", commandId).put("type", type).put("orderId", orderId);
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                topic(account, "erp-commands"),
                                orderId,
                                json.writeValueAsString(command)));
        tell(account, orderId, "command " + type);
    }

    private void tell(String account, String orderId, String what) {
        listener.accept(new Step(account, orderId, what));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
