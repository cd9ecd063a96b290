package io.trapiche.faults.actors;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.node.ObjectNode;

/** Orders and results of some accounts, told from the beginning, and the way of commands. */
public final class ErpTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration END = Duration.ofSeconds(10);

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Thread thread;

    /**
     * Tells from {@link #start} on.
     *
     * @param take is told on one thread, on which it may {@link #send}
     */
    public ErpTopics(
            String servers, List<String> accounts, Consumer<ConsumerRecord<String, String>> take) {
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
        this.thread =
                Thread.ofPlatform().name("erp").daemon().unstarted(() -> follow(accounts, take));
    }

    /** Begins, once whoever is told is made. */
    public void start() {
        thread.start();
    }

    private void follow(List<String> accounts, Consumer<ConsumerRecord<String, String>> take) {
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
                consumer.poll(POLL).forEach(take);
            }
        } catch (WakeupException _) {
            // The run is over.
        }
    }

    /** Whether a message tells a command's result. */
    public static boolean isResult(ConsumerRecord<String, String> message) {
        return message.topic().endsWith(".erp-results.v1");
    }

    /** Sends a command, in the order of the calls. */
    public void send(String account, String orderId, ObjectNode command) {
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                topic(account, "erp-commands"), orderId, command.toString()));
    }

    private static String topic(String account, String kind) {
        return "trapiche." + account + "." + kind + ".v1";
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
