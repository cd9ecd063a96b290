package io.trapiche.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that can publish an order's event exactly once: one transaction with the event, the
 * order's state and a position, each in a partition of its own.
 */
public final class RawProducer implements AutoCloseable {

    private static final String TOPIC = "benchmark.floor";
    private static final byte[] POSITION = new byte[24];

    private final KafkaProducer<String, byte[]> producer;
    private final byte[] message;
    private final Histogram time = new Histogram(3);

    public RawProducer(String servers, byte[] message)
            throws ExecutionException, InterruptedException {
        this.message = message.clone();
        try (Admin admin =
                Admin.create(
                        Map.<String, Object>of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(settings(servers));
        producer.initTransactions();
    }

    private static Map<String, Object> settings(String servers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "benchmark-floor",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
    }

    public void produce(String key) {
        long began = System.nanoTime();
        producer.beginTransaction();
        send(0, key, message);
        send(1, key, message);
        send(2, key, POSITION);
        producer.commitTransaction();
        time.recordValue(System.nanoTime() - began);
    }

    /** A failed one fails the commit. */
    private void send(int partition, String key, byte[] value) {
        var _ = producer.send(new ProducerRecord<>(TOPIC, partition, key, value));
    }

    /** From begin to committed, in nanoseconds. */
    public Histogram time() {
        return time;
    }

    @Override
    public void close() {
        producer.close();
    }
}
