package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.trapiche.endtoend.SpanCollector.Told;
import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.OrderState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Orders as a collector of spans is told of them. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class TracesOfOrdersTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String TOPICS = "trapiche.lojademo.";
    private static final String PLACE_ORDER = "trapiche.orders.v1.OrderService/PlaceOrder";

    /** Those that no order goes without. */
    private static final List<String> OF_AN_ORDER =
            List.of(
                    PLACE_ORDER,
                    "work advance-order",
                    "vtex place-order",
                    "vtex read-order",
                    "export",
                    "erp-command acknowledge",
                    "vtex start-handling",
                    "erp-command invoice",
                    "vtex register-invoice");

    private SpanCollector collector;
    private ServiceProcess service;
    private Feira feira;

    @BeforeAll
    void travel(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        collector = new SpanCollector();
        service =
                new ServiceProcess(
                        folder,
                        "--journey=false",
                        "--trapiche.traces.endpoint=" + collector.endpoint(),
                        "--trapiche.traces.headers.authorization=Bearer of-the-collector");
        service.start();
        feira = new Feira(service);
        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("lojademo"), _ -> {})) {
            String inTrace = place("traced-1", "00-" + TRACE + "-" + CALLER + "-00");
            String alone = place("traced-2", "00-" + "0".repeat(32) + "-" + CALLER + "-01");
            feira.until(inTrace, OrderState.ORDER_STATE_INVOICED);
            feira.until(alone, OrderState.ORDER_STATE_INVOICED);
            RestingWithoutWork.awaitNone(service);
        }
    }

    @AfterAll
    void stop() {
        feira.close();
        service.close();
        collector.close();
    }

    private String place(String id, String traceparent) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER), traceparent);
        return feira.orders()
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .placeOrder(Feira.request("lojademo", id, content -> content))
                .getName();
    }

    private void awaitWhole(String trace) {
        await().atMost(Feira.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(collector.inTrace(trace))
                                        .extracting(Told::name)
                                        .containsAll(OF_AN_ORDER));
    }

    /** Of an order that was placed in no sound trace. */
    private String ownTrace() {
        return await().atMost(Feira.PATIENCE)
                .until(
                        () ->
                                collector.spans().stream()
                                        .filter(span -> span.name().equals(PLACE_ORDER))
                                        .map(Told::trace)
                                        .filter(trace -> !trace.equals(TRACE))
                                        .toList(),
                        traces -> traces.size() == 1)
                .getFirst();
    }

    @Test
    void an_order_is_in_the_trace_of_the_marketplace_s_call() {
        awaitWhole(TRACE);

        assertThat(collector.inTrace(TRACE))
                .filteredOn(span -> span.name().equals(PLACE_ORDER))
                .extracting(Told::parent)
                .containsExactly(CALLER);
    }

    @Test
    void each_span_of_an_order_has_its_parent_in_the_trace() {
        awaitWhole(TRACE);
        await().atMost(Feira.PATIENCE).untilAsserted(this::everyParentIsKnown);
    }

    private void everyParentIsKnown() {
        Set<String> known =
                collector.inTrace(TRACE).stream().map(Told::id).collect(Collectors.toSet());
        assertThat(collector.inTrace(TRACE))
                .allMatch(span -> known.contains(span.parent()) || span.parent().equals(CALLER));
    }

    @Test
    void a_call_with_a_trace_that_cannot_be_begins_one() {
        String trace = ownTrace();
        awaitWhole(trace);

        assertThat(trace).isNotEqualTo("0".repeat(32));
    }

    @Test
    void whatever_recorded_events_of_an_order_is_in_its_trace() {
        awaitWhole(TRACE);
        awaitWhole(ownTrace());

        assertThat(collector.spans())
                .filteredOn(span -> span.attributes().containsKey("trapiche.events"))
                .filteredOn(span -> order(span).endsWith("traced-1"))
                .hasSizeGreaterThan(5)
                .allMatch(span -> span.trace().equals(TRACE));
        assertThat(collector.spans()).allMatch(span -> span.linkedTraces().isEmpty());
    }

    private static String order(Told span) {
        return span.attributes().getOrDefault("trapiche.order", "");
    }

    @Test
    void messages_and_results_name_the_span_that_they_come_from() {
        awaitWhole(TRACE);
        await().atMost(Feira.PATIENCE).untilAsserted(this::everyMessageNamesAKnownSpan);
    }

    private void everyMessageNamesAKnownSpan() {
        Set<String> spans =
                collector.inTrace(TRACE).stream().map(Told::traceAndId).collect(Collectors.toSet());
        for (String topic : List.of("orders.v1", "erp-results.v1")) {
            assertThat(TopicLog.read(service.bootstrapServers(), TOPICS + topic).records())
                    .filteredOn(message -> message.key().endsWith("traced-1"))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            message -> assertThat(spans).contains(named(message).substring(3, 52)));
        }
    }

    private static String named(ConsumerRecord<String, String> message) {
        Header header = message.headers().lastHeader("ce_traceparent");
        assertThat(header).as(message.key()).isNotNull();
        return TopicLog.header(message, "ce_traceparent");
    }

    @Test
    void calls_of_vtex_are_told_by_their_route_and_nobody_is_named() throws IOException {
        awaitWhole(TRACE);
        await().atMost(Feira.PATIENCE)
                .until(
                        () ->
                                collector.spans().stream()
                                        .anyMatch(span -> span.name().startsWith("vtex-call ")));

        assertThat(collector.everything())
                .doesNotContain("/vtex/lojademo", "/orders/FRD-")
                .doesNotContain("Beatriz", "beatriz@", "12345678909", "5511999990000", "Rua do")
                .doesNotContain("of-the-collector");
        assertThat(collector.authorizations()).containsOnly("Bearer of-the-collector");
        assertThat(service.said()).doesNotContain("of-the-collector");
    }
}
