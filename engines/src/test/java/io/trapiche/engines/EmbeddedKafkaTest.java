package io.trapiche.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class EmbeddedKafkaTest {
    private static final String TOPIC = "kept";

    @TempDir Path folder;

    @Test
    void committed_transactions_survive_stop_and_start() throws Exception {
        try (var engine = EmbeddedKafka.start(settings())) {
            makeTopic(engine.bootstrapServers());
            produceInTransactions(engine.bootstrapServers());
            assertThat(committed(engine)).containsExactly("committed");
        }
        try (var engine = EmbeddedKafka.start(settings())) {
            assertThat(committed(engine)).containsExactly("committed");
        }
    }

    @Test
    void committed_transactions_survive_a_kill() throws Exception {
        try (var child = EngineChild.start("kafka", folder)) {
            makeTopic("127.0.0.1:" + child.port());
            produceInTransactions("127.0.0.1:" + child.port());
        }
        try (var engine = EmbeddedKafka.start(settings())) {
            assertThat(committed(engine)).containsExactly("committed");
            produceInTransactions(engine.bootstrapServers());
            assertThat(committed(engine)).containsExactly("committed", "committed");
        }
    }

    @Test
    void a_group_goes_on_where_it_was_after_a_restart() throws Exception {
        try (var engine = EmbeddedKafka.start(settings())) {
            makeTopic(engine.bootstrapServers());
            produceInTransactions(engine.bootstrapServers());
            assertThat(consumeInGroup(engine, 1)).containsExactly("committed");
        }
        try (var engine = EmbeddedKafka.start(settings())) {
            produceInTransactions(engine.bootstrapServers());
            assertThat(consumeInGroup(engine, 1)).containsExactly("committed");
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws IOException {
        try (var other = new ServerSocket(0, 1, Inet4Address.ofLiteral("127.0.0.1"))) {
            int port = other.getLocalPort();
            var settings = settings().withPort(port, "kafka.port");

            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(() -> EmbeddedKafka.start(settings))
                    .withMessageContaining("Kafka")
                    .withMessageContaining(Integer.toString(port))
                    .withMessageContaining("kafka.port");
        }
    }

    @Test
    void a_folder_in_use_is_refused() {
        try (var _ = EmbeddedKafka.start(settings())) {
            assertThatExceptionOfType(FolderInUse.class)
                    .isThrownBy(() -> EmbeddedKafka.start(settings()));
        }
    }

    @Test
    void two_brokers_run_in_one_jvm(@TempDir Path otherFolder) throws Exception {
        try (var one = EmbeddedKafka.start(settings())) {
            try (var other = EmbeddedKafka.start(EngineSettings.in(otherFolder))) {
                makeTopic(other.bootstrapServers());
            }
            makeTopic(one.bootstrapServers());
            produceInTransactions(one.bootstrapServers());
            assertThat(committed(one)).containsExactly("committed");
        }
    }

    @Test
    void topics_are_not_made_by_asking_for_them() throws Exception {
        try (var engine = EmbeddedKafka.start(settings());
                var consumer = consumer(engine, Map.of())) {
            consumer.partitionsFor(TOPIC);
            try (var admin = admin(engine.bootstrapServers())) {
                assertThat(admin.listTopics().names().get()).isEmpty();
            }
        }
    }

    @Test
    void stops_quickly_and_tells_so() {
        var told = new ArrayList<String>();
        var engine = EmbeddedKafka.start(settings().withProgress(told::add));
        var watch = Stopwatch.start();
        engine.close();

        assertThat(watch.millis()).isLessThan(Duration.ofSeconds(10).toMillis());
        assertThat(told).anyMatch(line -> line.matches("Kafka: ready on port \\d+ after \\d+ ms"));
        assertThat(told.getLast()).matches("Kafka: stopped after \\d+ ms");
    }

    private EngineSettings settings() {
        return EngineSettings.in(folder);
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private static void makeTopic(String bootstrapServers) throws Exception {
        try (var admin = admin(bootstrapServers)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.of((short) 1))))
                    .all()
                    .get();
        }
    }

    /** One aborted and one committed transaction. */
    private static void produceInTransactions(String bootstrapServers) {
        var settings =
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "test");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(TOPIC, "key", "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(TOPIC, "key", "committed"));
            producer.commitTransaction();
        }
    }

    private static List<String> committed(EmbeddedKafka engine) {
        try (var consumer = consumer(engine, Map.of())) {
            var partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var values = new ArrayList<String>();
            await().until(
                            () -> {
                                consumer.poll(Duration.ofMillis(100))
                                        .forEach(item -> values.add(item.value()));
                                return ends.entrySet().stream()
                                        .allMatch(
                                                end ->
                                                        consumer.position(end.getKey())
                                                                >= end.getValue());
                            });
            return values;
        }
    }

    private static List<String> consumeInGroup(EmbeddedKafka engine, int count) {
        try (var consumer = consumer(engine, Map.of(ConsumerConfig.GROUP_ID_CONFIG, "group"))) {
            consumer.subscribe(List.of(TOPIC));
            var values = new ArrayList<String>();
            await().until(
                            () -> {
                                consumer.poll(Duration.ofMillis(100))
                                        .forEach(item -> values.add(item.value()));
                                return values.size() >= count;
                            });
            consumer.commitSync();
            return values;
        }
    }

    private static KafkaConsumer<String, String> consumer(
            EmbeddedKafka engine, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, engine.bootstrapServers());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
