package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.orders.v1.OrderState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Local mode starts its dead engines again, or ends with a sentence. */
@SuppressWarnings("NullAway.Init")
class DyingEnginesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void orders_go_on_after_postgresql_was_killed_and_a_lost_kafka_ends_the_service()
            throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "--journey=false")) {
            service.start();
            try (Feira feira = new Feira(service)) {
                String before = feira.placePaid("before");
                assertThat(postmaster().destroyForcibly()).isTrue();
                String after =
                        await().atMost(PATIENCE)
                                .ignoreExceptions()
                                .until(() -> feira.placePaid("after"), _ -> true);
                goesOn(feira, before);
                goesOn(feira, after);
                RestingWithoutWork.awaitNone(service);
            }
            assertThat(log()).contains("PostgreSQL died").contains("PostgreSQL runs again");

            Files.move(folder.resolve("data/kafka/data"), folder.resolve("away"));
            await().atMost(PATIENCE).until(() -> log().contains("Kafka died"));
            assertThat(service.running().waitFor(10, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(service.running().exitValue()).isEqualTo(1);
            assertThat(log()).contains("Kafka is lost and does not start again");
            assertThat(Files.exists(pidFile())).as("PostgreSQL is left behind").isFalse();
        }
    }

    private static void goesOn(Feira feira, String order) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> isApproved(feira.get(order).getState()));
    }

    private static boolean isApproved(OrderState state) {
        return Set.copyOf(Feira.APPROVED).contains(state);
    }

    private ProcessHandle postmaster() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()))
                .orElseThrow();
    }

    private Path pidFile() {
        return folder.resolve("data/postgresql/cluster/postmaster.pid");
    }

    private String log() throws Exception {
        return Files.readString(folder.resolve("service-1.log"));
    }
}
