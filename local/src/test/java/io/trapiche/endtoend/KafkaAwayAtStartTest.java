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
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Nobody answers at Kafka's address when the service starts. */
class KafkaAwayAtStartTest {

    @Test
    void the_service_starts_takes_orders_and_exports_them_when_kafka_is_there(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        TestDatabase database = TestPostgres.freshDatabase();
        int port = EnginePort.forAnotherProcess();
        String kafka = "127.0.0.1:" + port;
        try (Sandbox vtex = Sandbox.start(SandboxSettings.local().withPort(0));
                ConfiguredService service =
                        new ConfiguredService(database, kafka, vtex.baseUri().toString());
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
                        .until(
                                () ->
                                        admin.listTopics()
                                                .names()
                                                .get()
                                                .contains("trapiche.lojademo.orders.v1"));
            }
        }
    }
}
