package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.sandbox.wire.Json;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/**
 * A fresh sandbox in memory with short delays, a client of lojademo, and a receiver of its calls.
 */
abstract class Fixture {
    static final Duration SHORT = Duration.ofMillis(5);

    final Sandbox sandbox = Sandbox.start(settings());
    final Client client = new Client(sandbox, "lojademo");
    final Receiver receiver;

    Fixture() {
        try {
            receiver = new Receiver();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    SandboxSettings settings() {
        return fast();
    }

    static SandboxSettings fast() {
        return SandboxSettings.local()
                .withPort(0)
                .withTimings(
                        SandboxTimings.local()
                                .withCallbackDelay(SHORT)
                                .withStatusStepDelay(SHORT)
                                .withRetryDelay(SHORT));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.close();
    }

    /** An order of a marketplace, integrated and not yet approved. */
    String integrated(String id) {
        var _ = client.place(Placements.order(id, receiver.uri()));
        var _ = receiver.awaitAbout(id, 1);
        return "FRD-" + id;
    }

    /** An order of a marketplace in handling. */
    String handled(String id) {
        String orderId = integrated(id);
        var _ = client.approve(id, receiver.uri());
        client.awaitStatus(orderId, "ready-for-handling");
        var _ = client.call("POST", Client.OMS + orderId + "/start-handling");
        client.awaitStatus(orderId, "handling");
        return orderId;
    }

    /** Places the order and waits for the callback of the placing; others may come before it. */
    Receiver.Received placed(Object order) {
        JsonNode body = Json.tree(order);
        String id = body.path("marketplaceOrderId").stringValue();
        assertThat(client.place(body).status()).isEqualTo(200);
        return receiver.awaitPlacing(id);
    }
}
