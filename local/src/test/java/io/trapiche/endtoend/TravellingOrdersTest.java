package io.trapiche.endtoend;

import static org.awaitility.Awaitility.await;

import io.trapiche.local.ScriptedErp;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Many orders the whole way; then again while the service is killed. */
class TravellingOrdersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @SuppressWarnings("NullAway.Init")
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void orders_arrive_and_as_many_more_through_a_kill() throws Exception {
        arriveAndArriveThroughKill(300);
    }

    @Test
    @Tag("long")
    void two_thousand_orders_arrive_and_two_thousand_more_through_a_kill() throws Exception {
        arriveAndArriveThroughKill(2_000);
    }

    private void arriveAndArriveThroughKill(int orders) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.local().withPort(0));
                ServiceProcess service =
                        new ServiceProcess(
                                folder, "--journey=false", "--sandbox-url=" + sandbox.baseUri())) {
            TravelledOrders travelled =
                    new TravelledOrders(
                            new SandboxOrders(sandbox.baseUri().toString()),
                            service.bootstrapServers(),
                            new DriverManagerDataSource(service.jdbcUrl()));
            service.start();
            try (ScriptedErp _ = erp(service)) {
                new Crowd(service.grpcPort).place("calm", orders);
                travelled.awaitInvoiced(orders);
            }
            travelled.audit(orders);

            try (ScriptedErp _ = erp(service)) {
                placeThroughKill(service, orders);
                travelled.awaitInvoiced(2 * orders);
            }
            travelled.audit(2 * orders);
        }
    }

    private static ScriptedErp erp(ServiceProcess service) {
        return new ScriptedErp(service.bootstrapServers(), TravelledOrders.ACCOUNTS, _ -> {});
    }

    private void placeThroughKill(ServiceProcess service, int orders) throws Exception {
        Crowd crowd = new Crowd(service.grpcPort);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> placing =
                    executor.submit(
                            () -> {
                                crowd.place("stormy", orders);
                                return crowd;
                            });
            await().atMost(PATIENCE).until(() -> crowd.answered() > orders / 2);
            service.kill();
            service.start();
            placing.get();
        }
    }
}
