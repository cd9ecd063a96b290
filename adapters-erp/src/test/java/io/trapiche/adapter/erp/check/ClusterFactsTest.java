package io.trapiche.adapter.erp.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.application.checking.port.Finding;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.junit.jupiter.api.Test;

class ClusterFactsTest {

    private static final TopicSettings THREE_REPLICAS =
            new TopicSettings(1, (short) 3, 1, Duration.ofDays(1), MissingTopics.WAIT);

    @Test
    void too_few_brokers_are_told_though_kafka_tells_no_features() {
        List<Finding> found = new ArrayList<>();
        ClusterFacts facts = new ClusterFacts("kafka.example.com:9092", 1, THREE_REPLICAS);

        assertThatExceptionOfType(ClusterAuthorizationException.class)
                .isThrownBy(() -> facts.look(refusing(), found::add));

        assertThat(found)
                .singleElement()
                .asString()
                .contains("trapiche.kafka.replication-factor is 3");
    }

    private static Admin refusing() {
        return (Admin)
                Proxy.newProxyInstance(
                        Admin.class.getClassLoader(),
                        new Class<?>[] {Admin.class},
                        (_, _, _) -> {
                            throw new ClusterAuthorizationException("no");
                        });
    }
}
