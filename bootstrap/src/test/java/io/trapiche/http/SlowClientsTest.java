package io.trapiche.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.http.RawCall;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who never ends a request is cut off, however lively it drips. */
@SuppressWarnings("NullAway.Init")
class SlowClientsTest {

    private static ServedEdges edges;

    @BeforeAll
    static void start() {
        edges =
                new ServedEdges(
                        "--trapiche.http.head-timeout=1s",
                        "--trapiche.http.body-timeout=1s",
                        "--trapiche.http.body-pause=1s",
                        "--trapiche.http.idle-timeout=1s");
    }

    @AfterAll
    static void stop() {
        edges.close();
    }

    @Test
    void headers_that_drip_are_answered_with_408() throws IOException {
        assertThat(dripped(edges.port(), ServedEdges.HOOK + "X: ")).startsWith("HTTP/1.1 408");
        assertThat(edges.bad("slow-head")).isPositive();
    }

    @Test
    void headers_that_drip_at_the_management_port_too() throws IOException {
        assertThat(dripped(edges.managementPort(), "GET /actuator/health HTTP/1.1\r\nX: "))
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void a_body_that_drips_ends_the_connection() throws IOException {
        assertThat(dripped(edges.port(), ServedEdges.HOOK + "Content-Length: 60000\r\n\r\n"))
                .doesNotContain("HTTP/1.1 200");
    }

    @Test
    void a_silent_body_ends_the_connection() throws IOException {
        try (RawCall call = new RawCall(edges.port())) {
            call.send(RawCall.bytes(ServedEdges.HOOK + "Content-Length: 9\r\n\r\n"));

            assertThat(call.untilClosed()).doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void a_connection_without_a_request_ends() throws IOException {
        try (RawCall call = new RawCall(edges.port())) {
            assertThat(call.untilClosed()).isEmpty();
        }
    }

    @Test
    void a_second_request_that_drips_ends_too() throws IOException {
        assertThat(
                        dripped(
                                edges.managementPort(),
                                "GET /actuator/health/liveness HTTP/1.1\r\nHost: x\r\n\r\nGET /"))
                .startsWith("HTTP/1.1 200");
    }

    /** Sends a byte now and then until the other side has had enough. */
    private static String dripped(int port, String begin) throws IOException {
        try (RawCall call = new RawCall(port)) {
            call.send(RawCall.bytes(begin));
            Thread drip = Thread.ofVirtual().start(() -> drip(call));
            try {
                return call.untilClosed();
            } finally {
                drip.interrupt();
            }
        }
    }

    private static void drip(RawCall call) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                call.send(RawCall.bytes("a"));
                LockSupport.parkNanos(100_000_000);
            }
        } catch (IOException _) {
            // Closed, as it should be.
        }
    }
}
