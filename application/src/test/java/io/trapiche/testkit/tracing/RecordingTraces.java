package io.trapiche.testkit.tracing;

import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.Traces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Traces that are on; keeps every span that ended. */
public final class RecordingTraces implements Traces {

    private static final AtomicLong LAST = new AtomicLong();

    private final List<RecordedSpan> spans = new CopyOnWriteArrayList<>();

    /** A span that ended. */
    public record RecordedSpan(
            Beginning beginning,
            String traceparent,
            Instant ended,
            Map<SpanAttribute, String> attributes) {
        public RecordedSpan {
            attributes = Map.copyOf(attributes);
        }

        public String name() {
            return beginning.name();
        }

        public String trace() {
            return Activity.trace(traceparent);
        }
    }

    @Override
    public boolean areOn() {
        return true;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Span begin(Beginning beginning) {
        String parent = beginning.parent();
        long number = LAST.incrementAndGet();
        String trace = parent == null ? "%032x".formatted(number) : Activity.trace(parent);
        String traceparent = "00-%s-%016x-01".formatted(trace, number);
        return new Span() {
            @Override
            public String traceparent() {
                return traceparent;
            }

            @Override
            public void end(Instant at, Map<SpanAttribute, String> attributes) {
                spans.add(new RecordedSpan(beginning, traceparent, at, attributes));
            }
        };
    }

    /** In the order in which they ended. */
    public List<RecordedSpan> spans() {
        return List.copyOf(spans);
    }
}
