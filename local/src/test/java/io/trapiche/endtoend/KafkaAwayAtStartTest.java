package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EnginePort;
import io.trapiche.engines.EngineSettings;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Nobody answers at Kafka's address when the service starts. */
class KafkaAwayAtStartTest {

    private static final String WITHOUT_ORDERS = "mercadinho";
    private static final String ORDERS = "trapiche.lojademo.orders.v1";
    private static final List<String> TOPICS =
            List.of(ORDERS, "trapiche." + WITHOUT_ORDERS + ".orders.v1");

    @Test
    void the_service_starts_takes_orders_and_exports_them_when_kafka_is_there(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        TestDatabase database = TestPostgres.freshDatabase();
        int port = EnginePort.forAnotherProcess();
        String kafka = "127.0.0.1:" + port;
        try (Sandbox vtex = Sandbox.start(SandboxSettings.local().withPort(0));
                ConfiguredService service =
                        new ConfiguredService(
                                database,
                                kafka,
                                vtex.baseUri().toString(),
                                "--trapiche.accounts." + WITHOUT_ORDERS + ".currency=BRL");
                Feira feira = new Feira(service.grpcPort)) {
            assertThat(service.readiness()).isEqualTo(200);
            String order = feira.placePaid("before-kafka");

            try (EmbeddedKafka _ =
                            EmbeddedKafka.start(
                                    EngineSettings.in(folder.resolve("kafka"))
                                            .withPort(port, "the port that is set"));
                    Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
                feira.until(order, Feira.APPROVED);
                await().atMost(Feira.PATIENCE)
                        .until(() -> admin.listTopics().names().get().containsAll(TOPICS));
                await().atMost(Feira.PATIENCE)
                        .untilAsserted(
                                () ->
                                        assertThat(TopicLog.read(kafka, ORDERS).records())
                                                .anyMatch(KafkaAwayAtStartTest::isReception));
            }
        }
    }

    private static boolean isReception(ConsumerRecord<String, String> message) {
        return TopicLog.header(message, "ce_type").equals("io.trapiche.channel-order.received.v1")
                && message.value().contains("\"before-kafka\"");
    }
}
