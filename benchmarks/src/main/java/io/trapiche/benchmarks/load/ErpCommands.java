package io.trapiche.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.benchmarks.process.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One account's ERP: sends commands, each for an order of its own that nobody knows, so that each
 * is decided, recorded and answered, and counts the results that it can read.
 */
public final class ErpCommands implements AutoCloseable {

    private final String commands;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AtomicInteger results = new AtomicInteger();
    private final Thread thread;

    public ErpCommands(String servers, String account) {
        commands = "trapiche." + account + ".erp-commands.v1";
        producer =
                new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                        new StringSerializer(),
                        new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                servers,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor("trapiche." + account + ".erp-results.v1").stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("results-" + account).daemon().start(this::follow);
    }

    private void follow() {
        try (consumer) {
            while (true) {
                results.addAndGet(consumer.poll(Duration.ofMillis(100)).count());
            }
        } catch (WakeupException _) {
            // the end of the run
        }
    }

    /** Returns when the broker has them. */
    public void send(String prefix, int number) {
        for (int i = 0; i < number; i++) {
            String id = prefix + i;
            String command =
                    "{\"commandId\":\"%s\",\"type\":\"acknowledge\",\"orderId\":\"%s\"}"
                            .formatted(id, id);
            var _ = producer.send(new ProducerRecord<>(commands, id, command.getBytes(UTF_8)));
        }
        producer.flush();
    }

    public int results() {
        return results.get();
    }

    public void await(int number, Duration longest) {
        if (!Waiting.await(() -> results() >= number, longest)) {
            throw new IllegalStateException(results() + " results (expected: " + number + ")");
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
