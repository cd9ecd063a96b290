package io.trapiche.application.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where spans go. Nothing here blocks or throws because of a collector: what it does not take is
 * dropped. Thread-safe.
 */
public interface Traces {

    /** Whether spans are recorded. Where not, nothing else is called. */
    boolean areOn();

    /** The present moment, as spans tell it. */
    Instant now();

    /** Begins a span, now or in the past; ended once. */
    Span begin(Beginning beginning);

    /**
     * What is known of a span when it begins.
     *
     * @param name one of a few in the code, for example {@code work advance-order}
     * @param parent W3C {@code traceparent} of the span it belongs to; null begins a trace
     * @param links {@code traceparent}s of spans in other traces that led to it, too
     */
    record Beginning(
            SpanKind kind, String name, Instant at, @Nullable String parent, List<String> links) {
        public Beginning {
            links = List.copyOf(links);
        }
    }

    /** A span that has begun. */
    interface Span {

        /** W3C Trace Context, version 00: what follows from the span names it as its parent. */
        String traceparent();

        void end(Instant at, Map<SpanAttribute, String> attributes);
    }

    /** Nothing is recorded. */
    static Traces none() {
        return NoTraces.NONE;
    }
}
