package io.trapiche.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Traces on OpenTelemetry's SDK. */
public final class OpenTelemetryTraces implements Traces, AutoCloseable {

    private static final String SCOPE = "io.trapiche";
    private static final Duration LONGEST_END = Duration.ofSeconds(1);

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final InstantSource clock;

    OpenTelemetryTraces(SdkTracerProvider provider, InstantSource clock) {
        this.provider = provider;
        this.tracer = provider.get(SCOPE);
        this.clock = clock;
    }

    @Override
    public boolean areOn() {
        return true;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Span begin(Beginning beginning) {
        SpanBuilder builder =
                tracer.spanBuilder(beginning.name())
                        .setSpanKind(kind(beginning.kind()))
                        .setStartTimestamp(beginning.at());
        String parent = beginning.parent();
        if (parent == null) {
            builder.setNoParent();
        } else {
            builder.setParent(
                    Context.root().with(io.opentelemetry.api.trace.Span.wrap(context(parent))));
        }
        beginning.links().forEach(link -> builder.addLink(context(link)));
        return new Begun(builder.startSpan());
    }

    /** Of a {@code traceparent} that was checked when it came in. */
    private static SpanContext context(String traceparent) {
        String[] parts = traceparent.split("-", -1);
        return SpanContext.createFromRemoteParent(
                parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
    }

    private static io.opentelemetry.api.trace.SpanKind kind(SpanKind kind) {
        return switch (kind) {
            case SERVER -> io.opentelemetry.api.trace.SpanKind.SERVER;
            case CLIENT -> io.opentelemetry.api.trace.SpanKind.CLIENT;
            case PRODUCER -> io.opentelemetry.api.trace.SpanKind.PRODUCER;
            case CONSUMER -> io.opentelemetry.api.trace.SpanKind.CONSUMER;
            case INTERNAL -> io.opentelemetry.api.trace.SpanKind.INTERNAL;
        };
    }

    private record Begun(io.opentelemetry.api.trace.Span span) implements Span {

        @Override
        public String traceparent() {
            SpanContext context = span.getSpanContext();
            return String.join(
                    "-",
                    "00",
                    context.getTraceId(),
                    context.getSpanId(),
                    context.getTraceFlags().asHex());
        }

        @Override
        public void end(Instant at, Map<SpanAttribute, String> attributes) {
            if (span.isRecording()) {
                attributes.forEach(this::set);
            }
            span.end(at);
        }

        private void set(SpanAttribute attribute, String value) {
            if (attribute.isNumber()) {
                span.setAttribute(AttributeKey.longKey(attribute.key()), Long.parseLong(value));
            } else {
                span.setAttribute(attribute.key(), value);
            }
            if (attribute == SpanAttribute.ERROR) {
                span.setStatus(StatusCode.ERROR);
            }
        }
    }

    /** What waits is sent, if that does not take long. */
    @Override
    public void close() {
        var _ = provider.shutdown().join(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    }
}
