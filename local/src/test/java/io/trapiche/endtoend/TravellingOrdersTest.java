package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.ScriptedErp;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many orders the whole way; then again while the service is killed. The sandbox and the topics are
 * the witnesses.
 */
class TravellingOrdersTest {

    private static final List<String> ACCOUNTS = List.of("lojademo", "mercadinho");
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
            SandboxOrders vtex = new SandboxOrders(sandbox.baseUri().toString());
            service.start();
            try (ScriptedErp _ = erp(service)) {
                new Crowd(service.grpcPort).place("calm", orders);
                awaitInvoiced(vtex, orders);
            }
            audit(vtex, service, orders);

            try (ScriptedErp _ = erp(service)) {
                placeThroughKill(service, orders);
                awaitInvoiced(vtex, 2 * orders);
            }
            audit(vtex, service, 2 * orders);
        }
    }

    private static ScriptedErp erp(ServiceProcess service) {
        return new ScriptedErp(service.bootstrapServers(), ACCOUNTS, _ -> {});
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

    private static void awaitInvoiced(SandboxOrders vtex, int orders) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(vtex.invoiced(ACCOUNTS)).isEqualTo(orders));
    }

    private static void audit(SandboxOrders vtex, ServiceProcess service, int orders) {
        RestingWithoutWork.awaitNone(service);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(results(service)).isEqualTo(2L * orders));
        int placed = 0;
        for (String account : ACCOUNTS) {
            for (JsonNode order : vtex.of(account)) {
                placed++;
                JsonNode effects = order.path("effects");
                assertThat(effects.path("placed").asInt()).as("placed").isEqualTo(1);
                assertThat(effects.path("startHandling").asInt()).as("handled").isEqualTo(1);
                assertThat(effects.path("invoices").asInt()).as("invoices").isEqualTo(1);
            }
            auditTopics(service, account, orders / 2);
        }
        assertThat(placed).isEqualTo(orders);
    }

    private static long results(ServiceProcess service) {
        return ACCOUNTS.stream()
                .flatMap(account -> log(service, account, "erp-results").records().stream())
                .count();
    }

    /** Each order's messages are 1, 2, 3 and so on, once each; each command has one result. */
    private static void auditTopics(ServiceProcess service, String account, int orders) {
        Map<String, List<Long>> sequences = log(service, account, "orders").sequences();
        assertThat(sequences.keySet()).filteredOn(key -> key.startsWith("FRD-")).hasSize(orders);
        sequences.forEach(
                (key, sequence) ->
                        assertThat(sequence)
                                .as(key)
                                .isEqualTo(
                                        LongStream.rangeClosed(1, sequence.size())
                                                .boxed()
                                                .toList()));
        Set<String> commands = new HashSet<>();
        for (var result : log(service, account, "erp-results").records()) {
            JsonNode data = JsonMapper.shared().readTree(result.value());
            assertThat(data.path("status").asString()).isEqualTo("done");
            assertThat(commands.add(data.path("commandId").asString())).isTrue();
        }
        assertThat(commands).hasSize(2 * orders);
    }

    private static TopicLog log(ServiceProcess service, String account, String kind) {
        return TopicLog.read(
                service.bootstrapServers(), "trapiche." + account + "." + kind + ".v1");
    }
}
