package io.trapiche.adapter.erp.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.Finding.Verdict;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.engines.GuardedKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaRightsTest {

    private static final String PASSWORD = "right-password";

    private final GuardedKafka kafka = GuardedKafka.start(PASSWORD);

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void each_right_is_asked_for_until_it_is_granted() throws Exception {
        assertThat(wrong(PASSWORD))
                .hasSize(9)
                .contains(
                        "topic trapiche.loja.orders.v1 may not be seen, if it is there (expected: DESCRIBE, WRITE): grant the user of trapiche.kafka.properties DESCRIBE, WRITE on it",
                        "topic trapiche.loja.erp-commands.v1 may not be seen, if it is there (expected: DESCRIBE, READ): grant the user of trapiche.kafka.properties DESCRIBE, READ on it",
                        "group trapiche-erp-commands may not be read, and no command of an ERP is taken (expected: READ on the group): grant it to the user of trapiche.kafka.properties",
                        "transactional id trapiche-export-0 may not be used, and nothing is exported (expected: DESCRIBE and WRITE on it): grant both to the user of trapiche.kafka.properties");

        kafka.grant(ResourceType.GROUP, "trapiche-erp-commands", AclOperation.DESCRIBE);
        kafka.grant(ResourceType.TOPIC, "trapiche.", AclOperation.DESCRIBE);
        kafka.grant(ResourceType.TRANSACTIONAL_ID, "trapiche-export-", AclOperation.WRITE);
        await().untilAsserted(
                        () ->
                                assertThat(wrong(PASSWORD))
                                        .hasSize(7)
                                        .anyMatch(sentence -> sentence.startsWith("group "))
                                        .contains(
                                                "topic trapiche.loja.orders.v1 is missing and may not be made (expected: the topic, or CREATE on it): make it as docs/erp.md says, or grant CREATE to the user of trapiche.kafka.properties"));

        kafka.admin()
                .createTopics(List.of(new NewTopic("trapiche.loja.orders.v1", 1, (short) 1)))
                .all()
                .get();
        kafka.grant(ResourceType.GROUP, "trapiche-erp-commands", AclOperation.READ);
        kafka.grant(ResourceType.TOPIC, "trapiche.", AclOperation.CREATE);
        await().untilAsserted(
                        () ->
                                assertThat(wrong(PASSWORD))
                                        .containsExactly(
                                                "topic trapiche.loja.orders.v1 is there, and not for us (expected: WRITE): grant the user of trapiche.kafka.properties WRITE on it"));

        kafka.grant(ResourceType.TOPIC, "trapiche.", AclOperation.READ, AclOperation.WRITE);
        await().untilAsserted(() -> assertThat(wrong(PASSWORD)).isEmpty());
        assertThat(look(PASSWORD))
                .filteredOn(finding -> finding.verdict() == Verdict.UNKNOWN)
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .startsWith("transactional ids trapiche-export-0, trapiche-export-1 may be");
        assertThat(kafka.admin().listTopics().names().get())
                .containsExactly("trapiche.loja.orders.v1");
    }

    @Test
    void a_fresh_cluster_is_left_without_its_internal_topics() throws Exception {
        kafka.grant(ResourceType.TOPIC, "_", AclOperation.DESCRIBE);
        kafka.grant(ResourceType.TOPIC, "trapiche.", AclOperation.ALL);

        await().untilAsserted(
                        () ->
                                assertThat(look(PASSWORD))
                                        .noneMatch(Finding::isWrong)
                                        .contains(
                                                Finding.unknown(
                                                        "whether group trapiche-erp-commands may be read shows after the first start only: Kafka would make its own __consumer_offsets for the answer")));

        assertThat(
                        kafka.admin()
                                .listTopics(new ListTopicsOptions().listInternal(true))
                                .names()
                                .get())
                .isEmpty();
    }

    @Test
    void more_replicas_of_internal_topics_than_brokers_are_told() {
        try (GuardedKafka three =
                GuardedKafka.start(
                        PASSWORD, Map.of("transaction.state.log.replication.factor", "3"))) {
            three.grant(ResourceType.TOPIC, "_", AclOperation.DESCRIBE);
            three.grant(ResourceType.TOPIC, "trapiche.", AclOperation.ALL);
            three.grant(ResourceType.CLUSTER, "kafka-cluster", AclOperation.DESCRIBE_CONFIGS);

            await().untilAsserted(
                            () ->
                                    assertThat(wrong(three, PASSWORD))
                                            .containsExactly(
                                                    "the brokers would make __transaction_state with 3 replicas, and 1 broker is there (expected: at most as many replicas as brokers): set transaction.state.log.replication.factor of the brokers, or start more"));
        }
    }

    @Test
    void a_wrong_password_is_told_without_it() {
        assertThat(wrong("wrong-password"))
                .singleElement()
                .asString()
                .startsWith(
                        "Kafka at %s refuses the credentials or the certificate"
                                .formatted(kafka.bootstrapServers()))
                .doesNotContain("wrong-password");
    }

    @Test
    void another_segment_count_than_that_of_the_positions_is_told() throws Exception {
        kafka.admin()
                .createTopics(List.of(new NewTopic("trapiche.export-positions", 5, (short) 1)))
                .all()
                .get();
        kafka.grant(ResourceType.TOPIC, "trapiche.", AclOperation.ALL);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(wrong(PASSWORD))
                                        .contains(
                                                "trapiche.kafka.segments is 2 (expected: 5, as trapiche.export-positions was made for): set trapiche.kafka.segments to 5"));
    }

    private List<String> wrong(String password) {
        return wrong(kafka, password);
    }

    private static List<String> wrong(GuardedKafka kafka, String password) {
        return look(kafka, password).stream()
                .filter(Finding::isWrong)
                .map(Finding::sentence)
                .toList();
    }

    private List<Finding> look(String password) {
        return look(kafka, password);
    }

    private static List<Finding> look(GuardedKafka kafka, String password) {
        return new KafkaCheck(
                        new KafkaConnection(kafka.bootstrapServers(), GuardedKafka.login(password)),
                        TestTopics.SETTINGS,
                        2,
                        Set.of(new AccountName("loja")))
                .look();
    }
}
