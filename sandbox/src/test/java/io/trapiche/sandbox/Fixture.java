package io.trapiche.sandbox;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

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
}
