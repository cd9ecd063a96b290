package io.trapiche.adapter.erp.export;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One span for each trace whose events are in a batch: the batch's Kafka transaction. */
record ExportSpans(Traces traces) {

    private static final Logger LOG = LoggerFactory.getLogger(ExportSpans.class);

    /** A trace's events in a batch; told of the order of the first. */
    private record Exported(String traceparent, RecordedEvent first, int events) {

        Exported and(Exported later) {
            return new Exported(traceparent, first, events + later.events());
        }

        Map<SpanAttribute, String> attributes() {
            return Map.of(
                    SpanAttribute.ACCOUNT, first.stream().account().value(),
                    SpanAttribute.ORDER, first.stream().value(),
                    SpanAttribute.MESSAGES, Integer.toString(events));
        }
    }

    /**
     * Writes the batch.
     *
     * @param write throws when nothing was written; then nothing is told
     */
    void around(List<RecordedEvent> events, Runnable write) {
        if (!traces.areOn() || events.isEmpty()) {
            write.run();
            return;
        }
        Instant began = traces.now();
        write.run();
        try {
            tell(events, began);
        } catch (RuntimeException untold) {
            // Thrown on, it would have the batch written again, which Kafka has.
            LOG.warn("spans of an export could not be told", untold);
        }
    }

    private void tell(List<RecordedEvent> events, Instant began) {
        Map<String, Exported> byTrace = new LinkedHashMap<>();
        events.forEach(event -> add(event, byTrace));
        byTrace.values().forEach(exported -> tell(exported, began));
    }

    private static void add(RecordedEvent event, Map<String, Exported> byTrace) {
        Cause cause = event.cause();
        String traceparent = cause == null ? null : cause.traceparent();
        if (traceparent != null) {
            byTrace.merge(
                    Activity.trace(traceparent),
                    new Exported(traceparent, event, 1),
                    Exported::and);
        }
    }

    private void tell(Exported exported, Instant began) {
        traces.begin(
                        new Traces.Beginning(
                                SpanKind.PRODUCER,
                                "export",
                                began,
                                exported.traceparent(),
                                List.of()))
                .end(traces.now(), exported.attributes());
    }
}
