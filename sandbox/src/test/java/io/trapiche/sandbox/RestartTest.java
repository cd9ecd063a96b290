package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.wire.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartTest {

    /** Another JVM, beside whatever else the machine does. */
    private static final Duration START = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void keeps_orders_feeds_and_hooks() throws IOException {
        String id;
        JsonNode before;
        try (Receiver receiver = new Receiver()) {
            try (Sandbox sandbox = start(Fixture.SHORT)) {
                Client client = new Client(sandbox, "lojademo");
                configure(client, receiver.uri());
                id = client.handledOrder();
                var _ = client.invoice(id, Placements.invoice("NF1", "Output", 2500));
                client.awaitStatus(id, "invoiced");
                before = client.order(id).json();
                assertThat(client.feed()).hasSize(1);
            }
            try (Sandbox sandbox = start(Fixture.SHORT)) {
                Client client = new Client(sandbox, "lojademo");
                assertThat(client.order(id).json()).isEqualTo(before);
                List<JsonNode> items = client.feed();
                assertThat(items).hasSize(1);
                assertThat(client.commit(items).status()).isEqualTo(200);
                assertThat(client.call("GET", Client.HOOK_CONFIG).status()).isEqualTo(200);
                assertThat(client.shopOrder()).isGreaterThan(id);
            }
        }
    }

    private static void configure(Client client, URI hook) {
        var filter = fields("type", "FromWorkflow", "status", List.of("invoiced"));
        var _ = client.call("POST", Client.FEED + "/config", fields("filter", filter));
        var _ =
                client.call(
                        "POST",
                        Client.HOOK_CONFIG,
                        fields("filter", filter, "hook", fields("url", hook.toString())));
    }

    @Test
    void takes_up_callbacks_and_status_steps() throws IOException {
        try (Receiver receiver = new Receiver()) {
            String shopOrder;
            try (Sandbox sandbox = start(Duration.ofSeconds(2))) {
                Client client = new Client(sandbox, "lojademo");
                shopOrder = client.shopOrder();
                assertThat(client.place(Placements.order("5001", receiver.uri())).status())
                        .isEqualTo(200);
            }
            assertThat(receiver.received()).isEmpty();
            try (Sandbox sandbox = start(Fixture.SHORT)) {
                Client client = new Client(sandbox, "lojademo");
                assertThat(receiver.awaitAbout("5001", 1).getFirst().text("code"))
                        .isEqualTo("SOI001");
                client.awaitStatus(shopOrder, "ready-for-handling");
            }
        }
    }

    @Test
    void keeps_how_a_seller_is_set_up() {
        try (Sandbox sandbox = start(Fixture.SHORT)) {
            Client client = new Client(sandbox, "lojademo");
            var sla = fields("id", "Moto", "price", 900, "shippingEstimate", "4h");
            var _ = client.control("PUT", "/settings", fields("slas", List.of(sla)));
            var _ = client.control("PUT", "/skus/1", fields("price", 9550, "stock", 3));
            var rule = fields("fromPercent", 0, "toPercent", 10, "action", "task");
            var _ = client.control("PUT", "/divergence-rules", List.of(rule));
            var _ = client.control("PUT", "/credentials", fields("tokens", List.of("novo")));
        }
        try (Sandbox sandbox = start(Fixture.SHORT)) {
            Client client = new Client(sandbox, "lojademo");
            assertThat(client.control("GET", "/settings", "").json().at("/slas/0/id").stringValue())
                    .isEqualTo("Moto");
            assertThat(client.control("GET", "/skus/1", "").json().path("stock").intValue())
                    .isEqualTo(3);
            assertThat(
                            client.control("GET", "/divergence-rules", "")
                                    .json()
                                    .at("/0/action")
                                    .stringValue())
                    .isEqualTo("task");
            assertThat(client.order("x").status()).isEqualTo(401);
            assertThat(client.with("X-VTEX-API-AppToken", "novo").order("x").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void reads_effects_an_older_sandbox_kept() {
        Effects effects = Json.read("{\"placed\":1,\"cancels\":2}", Effects.class);

        assertThat(effects).isEqualTo(new Effects(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0));
    }

    @Test
    void survives_the_sudden_end_of_the_process() throws Exception {
        int port = freePort();
        Process process = process(port);
        String id;
        try {
            Client client = new Client(URI.create("http://127.0.0.1:" + port), "lojademo");
            await().ignoreExceptions()
                    .atMost(START)
                    .until(() -> client.call("GET", "/control/health").status() == 200);
            id = client.handledOrder();
            for (int i = 1; i <= 100; i++) {
                assertThat(client.invoice(id, Placements.invoice("NF" + i, "Output", 10)).status())
                        .isEqualTo(200);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Sandbox sandbox = start(Fixture.SHORT)) {
            assertThat(new Client(sandbox, "lojademo").seen(id).path("invoices")).hasSize(100);
        }
    }

    private Process process(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxApplication.class.getName(),
                        "--port=" + port,
                        "--data=" + directory)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void is_refused_on_a_port_that_is_taken() {
        try (Sandbox sandbox = Sandbox.start(Fixture.fast())) {
            SandboxSettings same = Fixture.fast().withPort(sandbox.port());
            assertThatThrownBy(() -> Sandbox.start(same))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("taken");
        }
    }

    private Sandbox start(Duration delay) {
        SandboxSettings settings = Fixture.fast();
        return Sandbox.start(
                settings.withDataFile(directory.resolve("sandbox.mv"))
                        .withTimings(
                                settings.timings()
                                        .withCallbackDelay(delay)
                                        .withStatusStepDelay(delay)));
    }
}
