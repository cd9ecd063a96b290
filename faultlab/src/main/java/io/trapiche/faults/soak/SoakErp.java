package io.trapiche.faults.soak;

import io.trapiche.faults.audit.Finding;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
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
import tools.jackson.databind.node.ObjectNode;

/** The ERPs of all accounts: what {@link ErpOrder} wants of each order is sent and followed. */
final class SoakErp implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration END = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FaultCounts counts;
    private final Races races;
    private final Random dice;
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Map<String, ErpOrder> orders = new HashMap<>();
    private final Queue<Finding> found = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    SoakErp(String servers, List<String> accounts, Races races, FaultCounts counts, Random dice) {
        this.counts = counts;
        this.races = races;
        this.dice = dice;
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", servers,
                                "isolation.level", "read_committed",
                                "enable.auto.commit", "false"),
                        new StringDeserializer(),
                        new StringDeserializer());
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer());
        List.of(SoakInvoices.NUMBER, SoakInvoices.CENT_OVER, SoakInvoices.CENT_UNDER)
                .forEach(counts::expect);
        ErpOrder.ANSWERS.forEach(answer -> counts.expect(ErpOrder.ANSWERED + answer));
        this.thread = Thread.ofPlatform().name("soak-erp").daemon().start(() -> follow(accounts));
    }

    private void follow(List<String> accounts) {
        try (consumer;
                producer) {
            List<TopicPartition> partitions =
                    accounts.stream()
                            .flatMap(
                                    account ->
                                            Stream.of(
                                                    topic(account, "orders"),
                                                    topic(account, "erp-results")))
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException _) {
            // The soak is over.
        }
    }

    private static String topic(String account, String kind) {
        return "trapiche." + account + "." + kind + ".v1";
    }

    private void take(ConsumerRecord<String, String> message) {
        JsonNode value = JSON.readTree(message.value());
        String account = value.path("account").asString("");
        boolean result = message.topic().endsWith(".erp-results.v1");
        String id = result ? value.path("orderId").asString("") : message.key();
        // Of the channel's own messages the key has a slash.
        if (id.contains("/")) {
            return;
        }
        ErpOrder order =
                orders.computeIfAbsent(account + "/" + id, _ -> new ErpOrder(id, dice, counts));
        if (result) {
            found.addAll(order.result(value));
        } else {
            order.learn(value);
        }
        order.wanted().forEach(command -> send(account, id, command));
    }

    /** Some twice; and while some are on their way, people in VTEX cancel. */
    private void send(String account, String orderId, ObjectNode command) {
        for (int i = 0; i < (dice.nextInt(8) == 0 ? 2 : 1); i++) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic(account, "erp-commands"), orderId, command.toString()));
        }
        if (command.path("type").asString("").equals("acknowledge") && dice.nextInt(6) == 0) {
            races.ask(account, orderId);
        } else if (command.has("invoice") && dice.nextInt(8) == 0) {
            races.cancel(account, orderId, Races.INVOICE, new Random(dice.nextLong()));
        }
    }

    /** Invoices that VTEX does not bear and that were taken all the same. */
    List<Finding> found() {
        return List.copyOf(found);
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
