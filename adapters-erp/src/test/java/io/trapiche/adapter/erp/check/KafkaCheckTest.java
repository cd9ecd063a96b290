package io.trapiche.adapter.erp.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.export.ExportSettings;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.checking.LiveCheckContract;
import io.trapiche.testkit.checking.SilentPort;
import io.trapiche.testkit.engines.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaCheckTest extends LiveCheckContract {

    private static final Map<String, String> SECRETS = Map.of("ssl.keystore.password", SECRET);

    private final AccountName account = TestTopics.newAccount();
    private final SilentPort silent = SilentPort.open();
    private final Admin admin = TestTopics.admin();

    /** Kafka has its own topics once somebody has asked for a group and for a transaction. */
    @BeforeEach
    void haveInternalTopics() {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(
                        () -> {
                            admin.listConsumerGroupOffsets("somebody")
                                    .partitionsToOffsetAndMetadata()
                                    .get();
                            admin.fenceProducers(List.of("somebody")).all().get();
                            return true;
                        });
    }

    @AfterEach
    void close() {
        admin.close();
        silent.close();
    }

    @Override
    protected LiveCheck atSoundSystem() {
        return checkOf(TestKafka.bootstrapServers(), TestTopics.SETTINGS);
    }

    @Override
    protected LiveCheck atNobody() {
        return checkOf("127.0.0.1:" + SilentPort.closed(), TestTopics.SETTINGS);
    }

    @Override
    protected LiveCheck atSilence() {
        return checkOf("127.0.0.1:" + silent.number(), TestTopics.SETTINGS);
    }

    @Override
    protected String addressSetting() {
        return "trapiche.kafka.bootstrap-servers";
    }

    @Override
    protected String stateOfSystem() {
        try {
            return new TreeSet<>(
                            admin.listTopics(new ListTopicsOptions().listInternal(true))
                                    .names()
                                    .get())
                    + " "
                    + admin.listGroups().all().get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void missing_topics_are_told_and_not_made() {
        assertThat(atSoundSystem().look())
                .contains(
                        Finding.sound(
                                "6 topics are not there yet and may be made; whether topics may be written and read shows once they are there"),
                        Finding.sound(
                                "transactional ids trapiche-export-0, trapiche-export-1 are free to use"),
                        Finding.sound("group trapiche-erp-commands may be read"));
        assertThat(TestTopics.exists(admin, "trapiche." + account + ".orders.v1")).isFalse();
    }

    @Test
    void topics_that_are_there_are_counted() {
        TestTopics.make(admin, "trapiche." + account + ".orders.v1");

        assertThat(atSoundSystem().look())
                .contains(Finding.sound("1 topic is there with the rights needed"));
    }

    @Test
    void more_replicas_than_brokers_are_told_and_no_topic_would_be_made() {
        TopicSettings three =
                new TopicSettings(3, (short) 3, 2, Duration.ofDays(1), MissingTopics.WAIT);

        assertThat(checkOf(TestKafka.bootstrapServers(), three).look())
                .filteredOn(Finding::isWrong)
                .extracting(Finding::sentence)
                .hasSize(7)
                .contains(
                        "1 broker is there, and trapiche.kafka.replication-factor is 3 (expected: at least as many brokers as replicas): start more brokers, or lower trapiche.kafka.replication-factor");
    }

    @Test
    void an_address_that_is_none_is_told_without_a_secret() {
        assertThat(checkOf("nowhere.invalid:9092", TestTopics.SETTINGS).look())
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .startsWith("no client of Kafka can be made for nowhere.invalid:9092")
                .doesNotContain(SECRET);
    }

    @Test
    void addresses_without_a_port_are_told() {
        for (String servers : List.of("kafka", "127.0.0.1:9092,kafka", ",")) {
            assertThat(checkOf(servers, TestTopics.SETTINGS).look())
                    .singleElement()
                    .extracting(Finding::sentence)
                    .asString()
                    .startsWith("no client of Kafka can be made for " + servers);
        }
    }

    @Test
    void one_broker_of_many_addresses_is_enough() {
        String closed = "127.0.0.1:" + SilentPort.closed() + ", ";

        assertThat(
                        checkOf(
                                        closed.repeat(3) + TestKafka.bootstrapServers(),
                                        TestTopics.SETTINGS)
                                .look())
                .noneMatch(Finding::isWrong);
    }

    @Test
    void an_instance_that_runs_keeps_its_transactional_ids() {
        String topic = "trapiche." + account + ".orders.v1";
        TestTopics.make(admin, topic);
        try (KafkaProducer<String, String> instance = producer(ExportSettings.transactionalId(0))) {
            instance.initTransactions();
            instance.beginTransaction();
            var _ = instance.send(new ProducerRecord<>(topic, "key", "value"));
            instance.flush();

            assertThat(atSoundSystem().look()).noneMatch(Finding::isWrong);

            assertThatCode(instance::commitTransaction).doesNotThrowAnyException();
        }
    }

    @Test
    void brokers_that_are_elsewhere_are_told_by_where_they_say_they_are() {
        int elsewhere = SilentPort.closed();
        Refusal refusal = new Refusal("kafka:9092");

        assertThat(Unreachable.among(List.of(new Node(1, "127.0.0.1", elsewhere), reachable())))
                .containsExactly("127.0.0.1:" + elsewhere);
        assertThat(refusal.ofSilence("the topics", List.of("127.0.0.1:1")).sentence())
                .startsWith(
                        "Kafka answers at kafka:9092, and not at 127.0.0.1:1, where its brokers say they are")
                .contains("advertised.listeners");
        assertThat(refusal.ofSilence("the topics", List.of()).sentence())
                .startsWith("Kafka at kafka:9092 answered, and then no more when asked for")
                .doesNotContain("advertised.listeners");
    }

    private Node reachable() {
        return new Node(2, "127.0.0.1", silent.number());
    }

    @Test
    void what_kafka_answers_unforeseen_is_told_by_its_name() {
        assertThat(Refusal.of("topic a", new NotControllerException("secret")).sentence())
                .isEqualTo("topic a cannot be looked at: Kafka answers with NOT_CONTROLLER");
        assertThat(Refusal.of("topic a", new KafkaException("secret")).sentence())
                .isEqualTo(
                        "topic a cannot be looked at: Kafka or its client has an error without a name");
    }

    private static KafkaProducer<String, String> producer(String transactionalId) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        TestKafka.bootstrapServers(),
                        "transactional.id",
                        transactionalId),
                new StringSerializer(),
                new StringSerializer());
    }

    private LiveCheck checkOf(String servers, TopicSettings topics) {
        return new KafkaCheck(new KafkaConnection(servers, SECRETS), topics, 2, Set.of(account));
    }
}
