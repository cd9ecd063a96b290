package io.trapiche.application.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the present thread does, where traces are recorded. It becomes a span when it ends, or when
 * its trace is asked for. Until then it need not know which trace it belongs to: that of whoever
 * asked for it, else that of the latest event that it read, else a new one. Other traces that it
 * met are linked.
 */
public final class Activity {

    private static final ScopedValue<Activity> CURRENT = ScopedValue.newInstance();
    private static final int MOST_TRACES = 4;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_VALUE = 1_000;

    private final Traces traces;
    private final Task task;
    private final Instant began;
    private final LinkedHashMap<String, Seen> seen = new LinkedHashMap<>();
    private final Map<SpanAttribute, String> attributes = new EnumMap<>(SpanAttribute.class);
    private final List<Part> parts = new ArrayList<>();
    private Traces.@Nullable Span span;

    /**
     * What is to be done.
     *
     * @param name one of a few in the code
     * @param traceparent of whoever asked for it; null when nobody told one
     */
    public record Task(SpanKind kind, String name, @Nullable String traceparent) {}

    private record Seen(String traceparent, Instant at) {}

    private record Part(
            String name, Instant began, Instant ended, Map<SpanAttribute, String> attributes) {}

    private Activity(Traces traces, Task task) {
        this.traces = traces;
        this.task = task;
        this.began = traces.now();
    }

    /** Does the work; where traces are on, as an activity of its own. */
    public static <T extends @Nullable Object> T of(Traces traces, Task task, Supplier<T> work) {
        if (!traces.areOn()) {
            return work.get();
        }
        Activity activity = new Activity(traces, task);
        try {
            return ScopedValue.where(CURRENT, activity).call(work::get);
        } catch (RuntimeException | Error failure) {
            activity.put(SpanAttribute.ERROR, failure.getClass().getName());
            throw failure;
        } finally {
            activity.end();
        }
    }

    /**
     * What the present activity does for one of several orders: an activity of its own, which
     * belongs to that order's trace.
     *
     * @param name one of a few in the code
     */
    public static <T extends @Nullable Object> T apart(String name, Supplier<T> work) {
        return CURRENT.isBound()
                ? of(CURRENT.get().traces, new Task(SpanKind.CONSUMER, name, null), work)
                : work.get();
    }

    /** The same work as part of the present activity, whichever thread does it. */
    public static <T> Supplier<T> carrying(Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        Activity activity = CURRENT.get();
        return () -> ScopedValue.where(CURRENT, activity).call(work::get);
    }

    /** Whether the present thread's work is recorded. */
    public static boolean isUnderWay() {
        return CURRENT.isBound();
    }

    /** Whether it is recorded, and nothing has told yet which trace it belongs to. */
    public static boolean isWithoutTrace() {
        return CURRENT.isBound() && CURRENT.get().knowsNoTrace();
    }

    /** Of the present activity; null where nothing is recorded. Settles which trace it is in. */
    public static @Nullable String traceparent() {
        return CURRENT.isBound() ? CURRENT.get().span().traceparent() : null;
    }

    /**
     * An event was read.
     *
     * @param traceparent the event's; null for none
     */
    public static void read(@Nullable String traceparent, Instant at) {
        if (traceparent != null && CURRENT.isBound()) {
            CURRENT.get().see(traceparent, at);
        }
    }

    /** Adds to what the present activity tells; of {@link SpanAttribute#EVENTS} all are told. */
    public static void note(SpanAttribute attribute, String value) {
        if (CURRENT.isBound()) {
            CURRENT.get().put(attribute, value);
        }
    }

    /** A call that the present activity made has just ended; a span of its own. */
    public static void called(String name, Duration took, Map<SpanAttribute, String> attributes) {
        if (CURRENT.isBound()) {
            CURRENT.get().add(name, took, attributes);
        }
    }

    private synchronized boolean knowsNoTrace() {
        return span == null && task.traceparent() == null && seen.isEmpty();
    }

    /** Of too many traces the latest are kept. */
    private synchronized void see(String traceparent, Instant at) {
        String trace = trace(traceparent);
        Seen before = seen.get(trace);
        if (before != null && at.isBefore(before.at())) {
            return;
        }
        seen.putLast(trace, new Seen(traceparent, at));
        if (seen.size() > MOST_TRACES) {
            seen.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().at()))
                    .map(Map.Entry::getKey)
                    .ifPresent(seen::remove);
        }
    }

    private synchronized void put(SpanAttribute attribute, String value) {
        String before = attributes.get(attribute);
        if (before == null) {
            attributes.put(attribute, value);
        } else if (attribute == SpanAttribute.EVENTS && before.length() < LONGEST_VALUE) {
            attributes.put(attribute, before + " " + value);
        }
    }

    private synchronized void add(String name, Duration took, Map<SpanAttribute, String> told) {
        if (parts.size() < MOST_PARTS) {
            Instant now = traces.now();
            parts.add(new Part(name, now.minus(took), now, told));
        }
    }

    private synchronized Traces.Span span() {
        Traces.Span known = span;
        if (known == null) {
            String parent = parent();
            known =
                    traces.begin(
                            new Traces.Beginning(
                                    task.kind(), task.name(), began, parent, others(parent)));
            span = known;
        }
        return known;
    }

    private @Nullable String parent() {
        return task.traceparent() != null
                ? task.traceparent()
                : seen.values().stream()
                        .reduce((one, next) -> next.at().isBefore(one.at()) ? one : next)
                        .map(Seen::traceparent)
                        .orElse(null);
    }

    private List<String> others(@Nullable String parent) {
        if (parent == null) {
            return List.of();
        }
        String own = trace(parent);
        return seen.values().stream()
                .map(Seen::traceparent)
                .filter(other -> !trace(other).equals(own))
                .toList();
    }

    private synchronized void end() {
        Traces.Span own = span();
        for (Part part : parts) {
            traces.begin(
                            new Traces.Beginning(
                                    SpanKind.CLIENT,
                                    part.name(),
                                    part.began(),
                                    own.traceparent(),
                                    List.of()))
                    .end(part.ended(), part.attributes());
        }
        own.end(traces.now(), attributes);
    }

    /** The part of a {@code traceparent} that all spans of a trace have in common. */
    public static String trace(String traceparent) {
        return traceparent.split("-", -1)[1];
    }
}
