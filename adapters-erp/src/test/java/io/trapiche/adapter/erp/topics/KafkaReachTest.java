package io.trapiche.adapter.erp.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.testkit.checking.SilentPort;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class KafkaReachTest {

    @Test
    void nothing_is_wrong_while_kafka_answers() {
        try (Admin admin = TestTopics.admin()) {
            assertThat(new KafkaReach(admin, "unused:1").fault()).isEmpty();
        }
    }

    @Test
    void brokers_that_are_away_are_told_by_their_addresses_and_the_setting() {
        String away = "127.0.0.1:" + SilentPort.closed();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", away))) {
            doesNotAnswer(admin, away);
        }
    }

    @Test
    void one_that_takes_connections_and_never_answers_is_told_the_same() {
        try (SilentPort port = SilentPort.open();
                Admin admin = Admin.create(Map.of("bootstrap.servers", address(port)))) {
            doesNotAnswer(admin, address(port));
        }
    }

    private static String address(SilentPort port) {
        return "127.0.0.1:" + port.number();
    }

    private static void doesNotAnswer(Admin admin, String brokers) {
        assertThat(new KafkaReach(admin, brokers).fault())
                .hasValue(
                        "Kafka does not answer at "
                                + brokers
                                + " (trapiche.kafka.bootstrap-servers)");
    }
}
