package io.trapiche.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import io.trapiche.testkit.tracing.TracesContract;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenTelemetryTracesTest extends TracesContract {

    private static final String ONE = "00-11111111111111111111111111111111-0000000000000001-00";
    private static final String TWO = "00-22222222222222222222222222222222-0000000000000002-01";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final KeptSpans kept = new KeptSpans();
    private final OpenTelemetryTraces traces = over(1);

    private OpenTelemetryTraces over(double ratio) {
        return new Collector("http://127.0.0.1/v1/traces", "node-1")
                .over(kept, ratio, new SimpleMeterRegistry(), InstantSource.system());
    }

    @AfterEach
    void close() {
        traces.close();
    }

    @Override
    protected Traces traces() {
        return traces;
    }

    private static Traces.Span begin(Traces on, @Nullable String parent, List<String> links) {
        return on.begin(new Traces.Beginning(SpanKind.CONSUMER, "work", NOON, parent, links));
    }

    @Test
    void a_span_tells_what_it_was_given_and_whose_it_is() {
        begin(traces, TWO, List.of(ONE))
                .end(
                        NOON.plusMillis(5),
                        Map.of(
                                SpanAttribute.ACCOUNT, "lojademo",
                                SpanAttribute.FAILURES, "3",
                                SpanAttribute.ERROR, "failed"));
        traces.close();

        SpanData span = kept.spans().getFirst();
        assertThat(span.getName()).isEqualTo("work");
        assertThat(span.getKind()).isEqualTo(io.opentelemetry.api.trace.SpanKind.CONSUMER);
        assertThat(span.getParentSpanId()).isEqualTo("0000000000000002");
        assertThat(span.getEndEpochNanos() - span.getStartEpochNanos())
                .isEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
        assertThat(span.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(context -> context.getTraceId())
                .containsExactly("11111111111111111111111111111111");
        assertThat(span.getAttributes().asMap())
                .isEqualTo(
                        Attributes.builder()
                                .put("trapiche.account", "lojademo")
                                .put("trapiche.work.failures", 3)
                                .put("error.type", "failed")
                                .build()
                                .asMap());
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getResource().getAttribute(AttributeKey.stringKey("service.name")))
                .isEqualTo("trapiche");
    }

    @Test
    void callers_do_not_decide_whether_their_trace_is_told() {
        begin(traces, ONE, List.of()).end(NOON, Map.of());
        traces.close();
        assertThat(kept.spans()).hasSize(1);

        OpenTelemetryTraces none = over(0);
        Traces.Span untold = begin(none, TWO, List.of());
        untold.end(NOON, Map.of());
        none.close();

        assertThat(untold.traceparent()).startsWith("00-2222222222222222").endsWith("-00");
        assertThat(kept.spans()).hasSize(1);
    }
}
