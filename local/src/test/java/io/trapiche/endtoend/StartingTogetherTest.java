package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestKafka;
import io.trapiche.testkit.engines.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Two instances start at the same moment on a database nobody has used. */
class StartingTogetherTest {

    @RepeatedTest(3)
    void both_come_up_ready_and_orders_travel() throws Exception {
        TestDatabase database = TestPostgres.freshDatabase();
        try (Sandbox vtex = Sandbox.start(SandboxSettings.local().withPort(0))) {
            List<ConfiguredService> instances = startedTogether(database, vtex);
            // Both before the first is closed: HTTP servers of one process share their threads.
            try (ConfiguredService one = instances.getFirst();
                    ConfiguredService other = instances.getLast()) {
                isOfUse(one);
                isOfUse(other);
            }
        }
    }

    private static void isOfUse(ConfiguredService instance) throws Exception {
        assertThat(instance.readiness()).isEqualTo(200);
        try (Feira feira = new Feira(instance.grpcPort)) {
            var _ = feira.until(feira.placePaid("at-" + instance.grpcPort), Feira.APPROVED);
        }
    }

    private static List<ConfiguredService> startedTogether(TestDatabase database, Sandbox vtex)
            throws Exception {
        String kafka = TestKafka.bootstrapServers();
        Callable<ConfiguredService> instance =
                () -> new ConfiguredService(database, kafka, vtex.baseUri().toString());
        try (var executor = Executors.newFixedThreadPool(2)) {
            List<ConfiguredService> started = new ArrayList<>();
            for (Future<ConfiguredService> one : executor.invokeAll(List.of(instance, instance))) {
                started.add(one.get());
            }
            return started;
        }
    }
}
