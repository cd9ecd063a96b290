package io.trapiche.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import io.trapiche.engines.EnginePort;
import io.trapiche.settings.TracesProperties;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A collector that is away, or slow. */
class SpanDeliveryTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        ((Logger) LoggerFactory.getLogger(SpanDelivery.class)).addAppender(said);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(SpanDelivery.class)).detachAppender(said);
    }

    private static void tell(Traces traces, int spans) {
        for (int i = 0; i < spans; i++) {
            traces.begin(
                            new Traces.Beginning(
                                    SpanKind.INTERNAL, "work", traces.now(), null, List.of()))
                    .end(traces.now(), Map.of());
        }
    }

    private double spans(String outcome) {
        return meters.get(SpanDelivery.METER).tag("outcome", outcome).counter().count();
    }

    @Test
    void spans_that_nobody_takes_are_counted_and_told_of_once_a_minute() {
        String nobody = "http://127.0.0.1:" + EnginePort.forAnotherProcess() + "/v1/traces";
        TracesProperties settings =
                new TracesProperties(
                        nobody, BigDecimal.ONE, Map.of("authorization", "Bearer secret-1"));
        try (OpenTelemetryTraces traces =
                new Collector(nobody, "node-1").traces(settings, meters, InstantSource.system())) {
            tell(traces, 3);
            await().until(() -> spans("not-taken") == 3);
            tell(traces, 3);
            await().until(() -> spans("not-taken") == 6);
        }

        assertThat(said.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .isEqualTo(
                        "the collector did not take 3 spans, which are dropped: ConnectException")
                .doesNotContain("secret-1");
        assertThat(settings.toString()).doesNotContain("secret-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 503})
    void a_refusal_is_told_by_its_status(int status) throws IOException {
        HttpServer refusing =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        refusing.start();
        String endpoint = "http://127.0.0.1:" + refusing.getAddress().getPort() + "/v1/traces";
        TracesProperties settings = new TracesProperties(endpoint, BigDecimal.ONE, Map.of());
        try (OpenTelemetryTraces traces =
                new Collector(endpoint, "node-1")
                        .traces(settings, meters, InstantSource.system())) {
            tell(traces, 1);
            await().until(() -> !said.list.isEmpty());
        } finally {
            refusing.stop(0);
        }

        assertThat(said.list.getFirst().getFormattedMessage())
                .endsWith("dropped: status " + status);
    }

    @Test
    void what_finds_no_room_is_dropped_and_nobody_waits() {
        try (OpenTelemetryTraces traces =
                new Collector("http://127.0.0.1/", "node-1")
                        .over(new Silent(), 1, meters, InstantSource.system())) {
            tell(traces, 3 * SpanDelivery.MOST_WAITING);

            assertThat(spans("no-room")).isGreaterThan(SpanDelivery.MOST_WAITING);
        }
    }

    /** Never answers. */
    private static final class Silent implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return new CompletableResultCode();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
