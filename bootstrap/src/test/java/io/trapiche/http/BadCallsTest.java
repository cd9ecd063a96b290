package io.trapiche.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.testkit.http.RawCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What strangers send is no fault of ours, and hides none. */
@SuppressWarnings("NullAway.Init")
class BadCallsTest {

    private static final String BROKEN_CHUNK =
            """
            POST /vtex/lojademo/hook HTTP/1.1\r
            Host: x\r
            Transfer-Encoding: chunked\r
            \r
            ZZZZ\r
            abc\r
            0\r
            \r
            """;

    private static ServedEdges edges;

    @BeforeAll
    static void start() {
        edges = new ServedEdges();
    }

    @AfterAll
    static void stop() {
        edges.close();
    }

    @Test
    void a_broken_chunk_is_unreadable_and_no_failure() throws IOException {
        double unreadable = edges.bad("unreadable");
        double failed = edges.bad("failed");

        assertThat(RawCall.awaitedAnswer(edges.port(), RawCall.bytes(BROKEN_CHUNK)))
                .startsWith("HTTP/1.1 400");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> edges.bad("unreadable") == unreadable + 1);
        // The endpoint's own answer comes to nothing a moment later.
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> edges.bad("failed") == failed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c", "liveness/b/c", "..%2fenv", "a%2fb%2fc"})
    void health_of_what_there_is_not_is_not_found(String path) throws IOException {
        double failed = edges.bad("failed");

        assertThat(
                        RawCall.awaitedAnswer(
                                edges.managementPort(),
                                RawCall.bytes(
                                        "GET /actuator/health/%s HTTP/1.1\r\nHost: x\r\n"
                                                        .formatted(path)
                                                + "Connection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 404");

        assertThat(edges.bad("failed")).isEqualTo(failed);
    }

    @Test
    void a_route_that_fails_all_the_time_hides_no_other() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(BadCalls.class);
        logger.addAppender(lines);
        try {
            BadCalls calls =
                    new BadCalls(new SimpleMeterRegistry(), InstantSource.fixed(Instant.EPOCH));
            for (int call = 0; call < 50; call++) {
                calls.failed("/vtex/{account}/hook", new IllegalStateException("broken"));
            }
            calls.failed("/operators/v1/orders", new IllegalStateException("broken"));
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list).hasSize(6);
        assertThat(lines.list.getLast().getFormattedMessage()).contains("/operators/v1/orders");
    }
}
