package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest events that readers may take, in memory: all there are between two positions. The tail
 * keeps it; while the tail does not look, it answers nothing. Thread-safe.
 */
final class EventWindow {

    static final int MOST_EVENTS = 2_000;

    /** Of their stored forms. */
    static final int MOST_CHARACTERS = 8_000_000;

    /** Twice as long as the tail rests, and a little. */
    private static final Duration STALE = EventTail.LONGEST_WAIT.multipliedBy(2).plusSeconds(1);

    /** Whoever follows asks more often. */
    private static final Duration WANTED = Duration.ofSeconds(10);

    private final CommitSignal news = new CommitSignal();
    private final NavigableMap<EventPosition, EventRows.Read> events = new TreeMap<>();
    private EventPosition from = EventPosition.START;
    private EventPosition to = EventPosition.START;
    private int characters;
    private boolean held;
    private @Nullable Long lookedNanos;
    private volatile @Nullable Long askedNanos;

    /** Raised when there are events that readers can take. */
    CommitSignal news() {
        return news;
    }

    /** Whether anybody has asked lately. */
    boolean isWanted() {
        return isYounger(askedNanos, WANTED);
    }

    /** Events after the position, at most {@code limit}; null when only the store knows. */
    @Nullable List<RecordedEvent> after(
            EventPosition position, int limit, Predicate<RecordedEvent> wanted) {
        askedNanos = System.nanoTime();
        synchronized (this) {
            return isStale() || position.compareTo(from) < 0
                    ? null
                    : events.tailMap(position, false).values().stream()
                            .map(EventRows.Read::event)
                            .filter(wanted)
                            .limit(limit)
                            .toList();
        }
    }

    /** Nothing is recorded after the position, not even behind the barrier, as of lately. */
    synchronized boolean isPassedBy(EventPosition position) {
        return !isStale() && !held && position.compareTo(to) >= 0;
    }

    /** Up to where it has all events. */
    synchronized EventPosition end() {
        return to;
    }

    /** Forgets everything and begins at the position; readers may be before it. */
    void begin(EventPosition head) {
        synchronized (this) {
            events.clear();
            characters = 0;
            from = head;
            to = head;
        }
        news.raise();
    }

    /** Takes what the store had after the end when the tail looked. */
    void add(BarrierTable.Reading reading, long nanos) {
        synchronized (this) {
            lookedNanos = nanos;
            held = reading.isHeld();
            reading.settled().forEach(this::add);
            forgetOldest();
        }
        if (!reading.settled().isEmpty()) {
            news.raise();
        }
    }

    private void add(EventRows.Read read) {
        to = read.event().position();
        events.put(to, read);
        characters += read.characters();
    }

    private void forgetOldest() {
        while (events.size() > MOST_EVENTS || characters > MOST_CHARACTERS) {
            var oldest = events.pollFirstEntry();
            from = oldest.getKey();
            characters -= oldest.getValue().characters();
        }
    }

    private boolean isStale() {
        return !isYounger(lookedNanos, STALE);
    }

    private static boolean isYounger(@Nullable Long nanos, Duration age) {
        return nanos != null && System.nanoTime() - nanos < age.toNanos();
    }
}
