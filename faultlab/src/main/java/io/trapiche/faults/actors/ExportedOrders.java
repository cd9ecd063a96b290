package io.trapiche.faults.actors;

import io.trapiche.faults.collect.Collector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads along which orders an ERP hears of. */
public final class ExportedOrders implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration END = Duration.ofSeconds(10);

    private final Set<PlacedOrder> seen = ConcurrentHashMap.newKeySet();
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;

    public ExportedOrders(String servers) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", servers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "reconnect.backoff.max.ms", "1000");
        this.consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        this.thread = Thread.ofPlatform().name("exported").daemon().start(this::follow);
    }

    private void follow() {
        try (consumer) {
            List<TopicPartition> partitions =
                    Collector.ACCOUNTS.stream()
                            .flatMap(account -> consumer.partitionsFor(topic(account)).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (var message : consumer.poll(POLL)) {
                    String account = message.topic().split("\\.", -1)[1];
                    seen.add(new PlacedOrder(account, message.key()));
                }
            }
        } catch (WakeupException _) {
            // The run is over.
        }
    }

    private static String topic(String account) {
        return "trapiche." + account + ".orders.v1";
    }

    /** How many of them. */
    public long count(Set<PlacedOrder> orders) {
        return orders.stream().filter(seen::contains).count();
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
