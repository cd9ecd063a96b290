package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.orders.v1.OrderState;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxAccount;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A seller without credentials for VTEX: said by name, held, and going on once they are there. */
@SuppressWarnings("NullAway.Init")
class IncompleteAccountTest {

    private static final String VTEX = "trapiche.vtex.accounts.outra.";
    private static final String[] CREDENTIALS = {
        "--" + VTEX + "app-key=vtexappkey-outra-LOCAL",
        "--" + VTEX + "app-token=local-token-outra",
        "--" + VTEX + "callback-keys.k1=callback-key-of-outra-0123456789012",
        "--" + VTEX + "callback-key=k1"
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void it_is_told_by_name_and_its_order_waits_held_until_a_start_with_credentials()
            throws Exception {
        try (Sandbox sandbox = sandbox();
                ServiceProcess service = service(sandbox)) {
            SandboxOrders vtex = new SandboxOrders(sandbox.baseUri().toString());
            service.start();
            assertThat(warnings(1))
                    .singleElement()
                    .asString()
                    .contains("app-key", "app-token", "callback-keys", "callback-key");
            JsonNode settings = component(service, "settings");
            assertThat(settings.path("status").asString()).isEqualTo("DEGRADED");
            assertThat(settings.at("/details/accounts/outra").toString()).contains(VTEX);
            assertThat(component(service, "vtex").at("/details/outra/state").asString())
                    .isEqualTo("without-credentials");
            JsonNode shown = attention(service);
            assertThat(shown.path("settings").toString()).contains("outra", VTEX + "app-key");
            assertThat(shown.at("/accounts/0/account").asString()).isEqualTo("outra");

            String order;
            try (Feira feira = new Feira(service)) {
                order = feira.place("outra", "waits", content -> content);
                await().atMost(Feira.PATIENCE)
                        .alias("feed and order are held back")
                        .until(() -> heldBack(service), pieces -> pieces == 2);
                feira.until(feira.placePaid("goes-on"), Feira.APPROVED);
                assertThat(feira.get(order).getState()).isEqualTo(OrderState.ORDER_STATE_RECEIVED);
            }
            assertThat(vtex.of("outra")).isEmpty();
            assertThat(log(1)).doesNotContain("failure 1");
            var _ = service.stop();

            service.start(CREDENTIALS);
            try (Feira feira = new Feira(service)) {
                feira.until(order, Feira.APPROVED);
            }
            assertThat(vtex.of("outra")).hasSize(1);
            assertThat(warnings(2)).isEmpty();
            assertThat(component(service, "settings").path("status").asString()).isEqualTo("UP");
        }
    }

    private static Sandbox sandbox() {
        return Sandbox.start(
                SandboxSettings.local()
                        .withPort(0)
                        .withAccounts(
                                List.of(
                                        SandboxAccount.local("lojademo"),
                                        SandboxAccount.local("mercadinho"),
                                        SandboxAccount.local("outra"))));
    }

    private ServiceProcess service(Sandbox sandbox) {
        return new ServiceProcess(
                folder,
                "--journey=false",
                "--sandbox-url=" + sandbox.baseUri(),
                "--trapiche.vtex.hold-pause=2s",
                "--trapiche.accounts.outra.currency=BRL",
                "--trapiche.accounts.outra.marketplaces.feira=FRD");
    }

    private List<String> warnings(int start) throws IOException {
        return log(start)
                .lines()
                .filter(line -> line.contains("WARN") && line.contains("account outra"))
                .toList();
    }

    private String log(int start) throws IOException {
        return Files.readString(folder.resolve("service-" + start + ".log"));
    }

    private static int heldBack(ServiceProcess service) throws IOException {
        return component(service, "work").at("/details/outra/heldBack").asInt(0);
    }

    /** As the operators' page shows it. */
    private static JsonNode attention(ServiceProcess service) throws IOException {
        String url = "http://127.0.0.1:" + service.httpPort + "/operators/v1/attention";
        return JsonMapper.shared()
                .readTree(Http.send("GET", url, "", LocalCredentials.OPERATOR_TOKEN).body());
    }

    private static JsonNode component(ServiceProcess service, String name) throws IOException {
        String health =
                Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/health").body();
        return JsonMapper.shared().readTree(health).path("components").path(name);
    }
}
