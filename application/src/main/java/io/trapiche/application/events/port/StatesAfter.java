package io.trapiche.application.events.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * States of aggregates after given events. The last used ones are remembered; others are read from
 * the log, up to the event and no further. For one thread.
 *
 * @param <S> states
 * @param <E> events
 */
public final class StatesAfter<S, E> {

    private static final int PAGE = 200;
    private static final long NOTHING = -1;

    private final StreamType<?, S, E, ?> type;
    private final EventLog log;
    private final Map<StreamId, Folded<S>> remembered;

    private record Folded<S>(long sequence, S state) {}

    /**
     * Remembers nothing yet.
     *
     * @param capacity how many states are remembered
     */
    public StatesAfter(StreamType<?, S, E, ?> type, EventLog log, int capacity) {
        this.type = type;
        this.log = log;
        this.remembered = new LastUsed<>(capacity);
    }

    /**
     * The state of the event's aggregate right after the event.
     *
     * @throws IllegalStateException when the aggregate's history has a gap
     */
    public S after(RecordedEvent event) {
        Folded<S> folded = next(before(event), event);
        remembered.put(event.stream(), folded);
        return folded.state();
    }

    private Folded<S> before(RecordedEvent event) {
        Folded<S> known = remembered.get(event.stream());
        Folded<S> folded =
                known != null && known.sequence() < event.sequence()
                        ? known
                        : new Folded<>(NOTHING, type.decider().initial());
        while (folded.sequence() + 1 < event.sequence()) {
            folded = readOn(folded, event);
        }
        return folded;
    }

    private Folded<S> readOn(Folded<S> from, RecordedEvent until) {
        long missing = until.sequence() - from.sequence() - 1;
        List<RecordedEvent> page =
                log.ofStream(until.stream(), from.sequence() + 1, (int) Math.min(PAGE, missing));
        if (page.isEmpty()) {
            throw new IllegalStateException(
                    "%s: no event %d (expected: all before %d)"
                            .formatted(until.stream(), from.sequence() + 1, until.sequence()));
        }
        Folded<S> folded = from;
        for (RecordedEvent event : page) {
            folded = next(folded, event);
        }
        return folded;
    }

    private Folded<S> next(Folded<S> folded, RecordedEvent event) {
        if (event.sequence() != folded.sequence() + 1) {
            throw new IllegalStateException(
                    "%s: event %d (expected: %d)"
                            .formatted(event.stream(), event.sequence(), folded.sequence() + 1));
        }
        return new Folded<>(
                event.sequence(),
                type.decider().evolve(folded.state(), type.eventType().cast(event.event())));
    }

    /** Forgets what was not used for longest. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int capacity;

        LastUsed(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }
}
