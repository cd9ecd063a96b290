package io.trapiche.traces;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.trapiche.settings.TracesProperties;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Where spans are told.
 *
 * @param endpoint OTLP over HTTP
 * @param instance names this instance to the collector
 */
public record Collector(String endpoint, String instance) {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Traces that are told there. */
    public OpenTelemetryTraces traces(
            TracesProperties settings, MeterRegistry meters, InstantSource clock) {
        return over(exporter(settings), settings.ratio().doubleValue(), meters, clock);
    }

    /** The same over an exporter that is known. */
    OpenTelemetryTraces over(
            SpanExporter exporter, double ratio, MeterRegistry meters, InstantSource clock) {
        return new OpenTelemetryTraces(
                SdkTracerProvider.builder()
                        // Of every trace all spans or none, whatever callers ask for.
                        .setSampler(Sampler.traceIdRatioBased(ratio))
                        .setResource(resource())
                        .addSpanProcessor(new SpanDelivery(exporter, TIMEOUT, meters, clock))
                        .build(),
                clock);
    }

    /** Without repeats: what is not taken is dropped, and the next batch is tried. */
    private SpanExporter exporter(TracesProperties settings) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setHeaders(settings::headers)
                .setTimeout(TIMEOUT)
                .setConnectTimeout(TIMEOUT)
                .setRetryPolicy(null)
                .build();
    }

    private Resource resource() {
        return Resource.create(
                Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "trapiche",
                        AttributeKey.stringKey("service.instance.id"),
                        instance));
    }
}
