package io.trapiche.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.benchmarks.process.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * An ERP's consumer that notes when it first sees each order, and when it sees that the order is
 * invoiced, reading only what is committed.
 */
public final class OrderArrivals implements AutoCloseable {

    private static final String TOPIC = "trapiche." + Service.ACCOUNT + ".orders.v1";

    private static final String INVOICED = "io.trapiche.channel-order.invoiced.v1";

    /** Comes instead when the invoice that is issued is the last. */
    private static final String ISSUED = "io.trapiche.channel-order.invoice-issued.v1";

    private static final String IN_FULL = "\"invoicedInFull\":true";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Runnable whenInvoiced;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Map<String, Long> invoiced = new ConcurrentHashMap<>();
    private final AtomicReference<byte[]> message = new AtomicReference<>(new byte[0]);
    private final Thread thread;

    /** Begins after the last message there is. */
    public OrderArrivals(String servers) {
        this(servers, () -> {});
    }

    /**
     * The same.
     *
     * @param whenInvoiced called for each order that is
     */
    OrderArrivals(String servers, Runnable whenInvoiced) {
        this.whenInvoiced = whenInvoiced;
        consumer = new KafkaConsumer<>(settings(servers));
        List<TopicPartition> partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("arrivals").daemon().start(this::follow);
    }

    private static Map<String, Object> settings(String servers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "benchmark-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::see);
            }
        } catch (WakeupException _) {
            // the end of the run
        }
    }

    private void see(ConsumerRecord<String, byte[]> arrived) {
        if (arrived.value() == null) {
            return;
        }
        long now = System.nanoTime();
        if (seen.putIfAbsent(arrived.key(), now) == null) {
            message.set(arrived.value());
        }
        if (isInvoiced(arrived) && invoiced.putIfAbsent(arrived.key(), now) == null) {
            whenInvoiced.run();
        }
    }

    private static boolean isInvoiced(ConsumerRecord<String, byte[]> arrived) {
        Header header = arrived.headers().lastHeader("ce_type");
        String type = header == null ? "" : new String(header.value(), UTF_8);
        return type.equals(INVOICED)
                || (type.equals(ISSUED) && new String(arrived.value(), UTF_8).contains(IN_FULL));
    }

    /** When the first message of each order was seen, by the order's key. */
    public Map<String, Long> seen() {
        return seen;
    }

    /** When each order was seen to be invoiced, by the order's key. */
    Map<String, Long> invoiced() {
        return invoiced;
    }

    /** The value of some order's first message. */
    public byte[] message() {
        return message.get();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
