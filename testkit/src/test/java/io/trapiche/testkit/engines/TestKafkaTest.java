package io.trapiche.testkit.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class TestKafkaTest {

    @Test
    void the_broker_makes_topics_when_asked() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("asked-for", Optional.of(2), Optional.empty())))
                    .all()
                    .get();

            // The broker tells of a topic some moments after it was made.
            await().untilAsserted(
                            () ->
                                    assertThat(admin.listTopics().names().get())
                                            .contains("asked-for"));
        }
    }

    @Test
    void all_tests_of_a_jvm_share_one_broker() {
        assertThat(TestKafka.bootstrapServers()).isEqualTo(TestKafka.bootstrapServers());
    }
}
