package io.trapiche.traces;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.trapiche.application.logging.LimitedLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of spans to the collector. So many may wait; while the collector takes none, the others
 * are dropped and counted, and nobody waits for it: {@code trapiche.traces.spans}.
 */
final class SpanDelivery implements SpanProcessor {

    static final int MOST_WAITING = 4_096;

    static final String METER = "trapiche.traces.spans";

    private static final Logger LOG = LoggerFactory.getLogger(SpanDelivery.class);
    private static final int AT_ONCE = 512;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter sent;
    private final Counter refused;
    private final Counter dropped;
    private final LimitedLog log;
    private final SpanProcessor batches;

    /**
     * Delivers spans.
     *
     * @param timeout after which the collector has not taken a batch
     */
    SpanDelivery(
            SpanExporter exporter, Duration timeout, MeterRegistry meters, InstantSource clock) {
        this.sent = counter(meters, "sent");
        this.refused = counter(meters, "not-taken");
        this.dropped = counter(meters, "no-room");
        this.log = LimitedLog.of(LOG, clock, 1);
        this.batches =
                BatchSpanProcessor.builder(new Watched(exporter))
                        .setMaxQueueSize(MOST_WAITING)
                        .setMaxExportBatchSize(AT_ONCE)
                        .setScheduleDelay(PAUSE)
                        .setExporterTimeout(timeout)
                        .build();
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder(METER)
                .description("spans by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    /** The batches' own queue holds as many, so that it never drops without being counted. */
    @Override
    public void onEnd(ReadableSpan span) {
        if (!span.getSpanContext().isSampled()) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            dropped.increment();
            log.warn("no room for spans", "spans are dropped: more wait than there is room for");
        } else {
            batches.onEnd(span);
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    @Override
    public CompletableResultCode forceFlush() {
        return batches.forceFlush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return batches.shutdown();
    }

    /** Counts what the collector takes. */
    private final class Watched implements SpanExporter {

        private final SpanExporter exporter;

        Watched(SpanExporter exporter) {
            this.exporter = exporter;
        }

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            int number = spans.size();
            waiting.addAndGet(-number);
            CompletableResultCode result = exporter.export(spans);
            return result.whenComplete(() -> ended(number, result));
        }

        private void ended(int number, CompletableResultCode result) {
            if (result.isSuccess()) {
                sent.increment(number);
                return;
            }
            refused.increment(number);
            log.warn(
                    "spans not taken",
                    "the collector did not take {} spans, which are dropped: {}",
                    number,
                    NotTaken.why(result.getFailureThrowable()));
        }

        @Override
        public CompletableResultCode flush() {
            return exporter.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return exporter.shutdown();
        }
    }
}
