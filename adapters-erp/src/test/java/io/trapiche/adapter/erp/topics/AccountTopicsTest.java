package io.trapiche.adapter.erp.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.export.TestExports;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountTopicsTest {

    private final Admin admin = TestTopics.admin();
    private final AccountName account = TestTopics.newAccount();
    private final TopicFamily family = new TopicFamily(account);

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void makes_the_whole_family() throws Exception {
        topics().ensure(account);

        awaitPartitions(
                Map.of(
                        family.orders(), 3,
                        family.orderState(), 3,
                        family.commands(), 3,
                        family.results(), 3,
                        family.deadLetters(), 3));
        assertThat(config(family.orderState()).get("cleanup.policy").value()).isEqualTo("compact");
        assertThat(config(family.orders()).get("cleanup.policy").value()).isEqualTo("delete");
        assertThat(config(family.orders()).get("retention.ms").value()).isEqualTo("86400000");
    }

    @Test
    void leaves_topics_that_exist_as_they_are() throws Exception {
        admin.createTopics(List.of(new NewTopic(family.commands(), 7, (short) 1))).all().get();

        topics().ensure(account);
        topics().ensure(account);

        awaitPartitions(
                Map.of(
                        family.orders(), 3,
                        family.orderState(), 3,
                        family.commands(), 7,
                        family.results(), 3,
                        family.deadLetters(), 3));
    }

    @Test
    void refuses_another_number_of_segments_than_positions_were_kept_for() {
        positions(TestExports.SEGMENTS).ensure();

        assertThatThrownBy(() -> positions(TestExports.SEGMENTS + 1).ensure())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reads_the_tenant_from_the_name_of_the_topic_and_nothing_else() {
        assertThat(TopicFamily.accountOf(family.commands())).isEqualTo(account);
        for (String other :
                List.of(
                        family.orders(),
                        "trapiche..erp-commands.v1",
                        "trapiche.a.b.erp-commands.v1",
                        "xtrapiche.a.erp-commands.v1",
                        "trapiche.a.erp-commands.v1x",
                        "trapiche.A.erp-commands.v1")) {
            assertThatThrownBy(() -> TopicFamily.accountOf(other))
                    .as(other)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private AccountTopics topics() {
        return new AccountTopics(admin, TestTopics.SETTINGS);
    }

    private PositionsTopic positions(int segments) {
        return new PositionsTopic(admin, TestTopics.SETTINGS, segments);
    }

    /** A broker needs a moment to know what its controller made. */
    private void awaitPartitions(Map<String, Integer> expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(partitions()).isEqualTo(expected));
    }

    private Map<String, Integer> partitions() throws Exception {
        List<String> own =
                admin.listTopics().names().get().stream()
                        .filter(name -> name.startsWith("trapiche." + account + "."))
                        .toList();
        return admin.describeTopics(own).allTopicNames().get().entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, e -> e.getValue().partitions().size()));
    }

    private Config config(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
    }
}
