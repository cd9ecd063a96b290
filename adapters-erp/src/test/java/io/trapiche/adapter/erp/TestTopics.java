package io.trapiche.adapter.erp;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.engines.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Topics as somebody else's plain consumer sees them. */
public final class TestTopics {

    public static final TopicSettings SETTINGS = settings(MissingTopics.WAIT);

    private static final JsonMapper JSON = JsonMapper.shared();

    private TestTopics() {}

    public static TopicSettings settings(MissingTopics missing) {
        return new TopicSettings(3, (short) 1, 1, Duration.ofDays(1), missing);
    }

    public static KafkaConnection connection() {
        return new KafkaConnection(TestKafka.bootstrapServers(), Map.of());
    }

    public static Admin admin() {
        return Admin.create(connection().with(Map.of()));
    }

    public static boolean exists(Admin admin, String topic) {
        try {
            return admin.listTopics().names().get().contains(topic);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the broker has forgotten the topic. */
    public static void delete(Admin admin, String topic) {
        admin.deleteTopics(List.of(topic));
        await().atMost(Duration.ofSeconds(30)).until(() -> !exists(admin, topic));
    }

    /** As an admin would make it. */
    public static void make(Admin admin, String topic) {
        admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)));
        await().atMost(Duration.ofSeconds(30)).until(() -> exists(admin, topic));
    }

    public static String config(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Objects.requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource))
                .get(name)
                .value();
    }

    /** Returns when the broker works by it. */
    public static void configure(Admin admin, String topic, String name, String value)
            throws Exception {
        admin.incrementalAlterConfigs(
                        Map.of(
                                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                List.of(
                                        new AlterConfigOp(
                                                new ConfigEntry(name, value),
                                                AlterConfigOp.OpType.SET))))
                .all()
                .get();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> config(admin, topic, name).equals(value));
    }

    public static AccountName newAccount() {
        return new AccountName("t" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT));
    }

    /** Everything committed in the topic so far. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        return read(topic, "read_committed");
    }

    /** Everything in the topic so far. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, String isolation) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(isolation)) {
            awaitEndOfTransactions(partitions(consumer, topic));
        }
        return readNow(topic, isolation);
    }

    /** What a consumer sees that waits for no transaction to end. */
    public static List<ConsumerRecord<String, byte[]>> committedNow(String topic) {
        return readNow(topic, "read_committed");
    }

    private static KafkaConsumer<String, byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                connection()
                        .with(
                                Map.of(
                                        "isolation.level",
                                        isolation,
                                        "auto.offset.reset",
                                        "earliest")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> readNow(String topic, String isolation) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(isolation)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    /** A commit returns before its marks are written, and readers see it only with them. */
    private static void awaitEndOfTransactions(List<TopicPartition> partitions) {
        try (Admin admin = admin()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    ends(admin, partitions, IsolationLevel.READ_COMMITTED)
                                            .equals(
                                                    ends(
                                                            admin,
                                                            partitions,
                                                            IsolationLevel.READ_UNCOMMITTED)));
        }
    }

    private static List<Long> ends(
            Admin admin, List<TopicPartition> partitions, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        var latest = partitions.stream().collect(toMap(p -> p, _ -> OffsetSpec.latest()));
        var ends = admin.listOffsets(latest, new ListOffsetsOptions(isolation));
        List<Long> all = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            all.add(ends.partitionResult(partition).get().offset());
        }
        return all;
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    public static JsonNode json(ConsumerRecord<?, byte[]> record) {
        return JSON.readTree(record.value());
    }
}
