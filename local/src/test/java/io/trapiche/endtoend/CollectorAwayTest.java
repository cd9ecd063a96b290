package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.engines.EnginePort;
import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.OrderState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Traces that nobody takes: orders go on as without any. */
class CollectorAwayTest {

    private static final String NOBODY =
            "http://127.0.0.1:" + EnginePort.forAnotherProcess() + "/v1/traces";

    @Test
    void costs_spans_and_nothing_else(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException {
        try (ServiceProcess service =
                new ServiceProcess(
                        folder, "--journey=false", "--trapiche.traces.endpoint=" + NOBODY)) {
            service.start();
            try (Feira feira = new Feira(service);
                    ScriptedErp _ =
                            new ScriptedErp(
                                    service.bootstrapServers(), List.of("lojademo"), _ -> {})) {
                feira.until(feira.placePaid("untold-1"), OrderState.ORDER_STATE_INVOICED);
            }
            await().atMost(Feira.PATIENCE).until(() -> notTaken(service) > 20);

            assertThat(service.said().lines())
                    .filteredOn(line -> line.contains("the collector did not take"))
                    .hasSizeBetween(1, 3);
            assertThat(service.said()).doesNotContain("Failed to export", "ConnectException:");
        }
    }

    private static double notTaken(ServiceProcess service) throws IOException {
        return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("trapiche_traces_spans_total{"))
                .filter(line -> line.contains("not-taken"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
