package io.trapiche.endtoend;

import static io.trapiche.endtoend.CallbackAddresses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.orders.v1.OrderState;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Callback keys are rotated as the runbook says, under orders of every age. */
@Tag("security")
@SuppressWarnings("NullAway.Init") // JUnit makes the folder, the test starts the service
class RotatedKeyTest {

    private static final String VTEX = "--trapiche.vtex.accounts.lojademo.";
    private static final String OLD = "the-old-callback-key-of-lojademo-0123456789";
    private static final String NEW = "the-new-callback-key-of-lojademo-0123456789";
    private static final String NEXT = "the-next-callback-key-of-lojademo-012345678";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private ServiceProcess service;
    private Feira feira;

    @AfterEach
    void stop() {
        service.close();
        feira.close();
    }

    /** The removal comes in time for the first key, and too early for the second. */
    @Test
    void a_key_is_checked_until_its_last_order_has_ended_and_then_removed() throws Exception {
        service =
                new ServiceProcess(
                        folder,
                        "--journey=false",
                        "--trapiche.flow.read-again=1s",
                        "--trapiche.flow.callback-deadline=5s");
        service.start(key("k1", OLD), VTEX + "callback-key=k1");
        feira = new Feira(service);
        new SandboxControl(service.sandboxUrl())
                .fault("{\"kind\":\"delayCallbackMillis\",\"millis\":600000}");
        String old = feira.placeUnpaid("rotated-old");
        feira.until(old, OrderState.ORDER_STATE_INTEGRATED);
        awaitKey("k1", "current", 1, false);

        restart(key("k1", OLD), key("k2", NEW), VTEX + "callback-key=k2");
        assertThat(status("rotated-old", "k1", OLD)).isEqualTo(200);
        String young = feira.placeUnpaid("rotated-new");
        feira.until(young, OrderState.ORDER_STATE_INTEGRATED);
        assertThat(status("rotated-new", "k2", NEW)).isEqualTo(200);
        awaitKey("k1", "checking", 1, false);
        awaitKey("k2", "current", 1, false);

        feira.cancel(old);
        feira.until(old, OrderState.ORDER_STATE_CANCELLED);
        awaitKey("k1", "checking", 0, true);

        restart(key("k3", NEXT), VTEX + "callback-key=k3");
        assertThat(service.said())
                .doesNotContain("callback key k1")
                .contains("callback key k2 of account lojademo is not configured, though")
                .contains("(1, the oldest since ");
        assertThat(status("rotated-old", "k1", OLD)).isEqualTo(404);
        assertThat(status("rotated-new", "k2", NEW)).isEqualTo(404);
        awaitKey("k2", "missing", 1, false);
        feira.approve(young);
        feira.until(young, Feira.APPROVED);
        assertThat(keys().toString()).doesNotContain(OLD, NEW, NEXT);
    }

    private static String key(String id, String secret) {
        return VTEX + "callback-keys." + id + "=" + secret;
    }

    private void restart(String... settings) throws Exception {
        feira.close();
        var _ = service.stop();
        service.start(settings);
        feira = new Feira(service);
    }

    private int status(String order, String key, String secret) throws IOException {
        return new CallbackAddresses(service)
                .callback(
                        CallbackAddresses.path(order, key, secret),
                        success(order, "SOI001", "PlaceOrder"))
                .statusCode();
    }

    /** Views follow with a short delay. */
    private void awaitKey(String key, String standing, int openOrders, boolean removable) {
        await().atMost(Feira.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(shown(key))
                                        .containsExactly(
                                                "%s %d %b"
                                                        .formatted(
                                                                standing, openOrders, removable)));
    }

    private List<String> shown(String key) {
        List<String> shown = new ArrayList<>();
        for (JsonNode entry : keys().path("keys")) {
            if (entry.path("key").asString().equals(key)) {
                shown.add(
                        "%s %d %b"
                                .formatted(
                                        entry.path("standing").asString(),
                                        entry.path("openOrders").asInt(),
                                        entry.path("removable").asBoolean()));
            }
        }
        return shown;
    }

    private JsonNode keys() {
        try {
            return JsonMapper.shared()
                    .readTree(
                            Http.send(
                                            "GET",
                                            "http://127.0.0.1:"
                                                    + service.httpPort
                                                    + "/operators/v1/accounts/lojademo/callback-keys",
                                            "",
                                            LocalCredentials.OPERATOR_TOKEN)
                                    .body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
