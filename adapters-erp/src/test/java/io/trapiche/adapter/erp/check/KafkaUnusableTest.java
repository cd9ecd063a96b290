package io.trapiche.adapter.erp.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class KafkaUnusableTest {

    @Test
    void an_address_that_does_not_resolve_is_told_with_its_setting_and_without_a_secret() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "given",
                                Map.of(
                                        "trapiche.kafka.bootstrap-servers",
                                        "nowhere.invalid:9092")));

        FailureAnalysis told =
                Objects.requireNonNull(
                        new KafkaUnusable(environment)
                                .analyze(new IllegalStateException(refused())));

        assertThat(told.getDescription())
                .startsWith("no client of Kafka can be made for nowhere.invalid:9092")
                .doesNotContain("secret");
        assertThat(told.getDescription()).contains("trapiche.kafka.bootstrap-servers");
    }

    private static KafkaException refused() {
        try (Admin _ =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                "nowhere.invalid:9092",
                                "client.id",
                                "secret"))) {
            throw new IllegalStateException("a client was made");
        } catch (KafkaException refused) {
            return refused;
        }
    }
}
