package io.trapiche.application.eventsourcing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one kind of aggregate, folded. What a stream came to last is remembered, and read
 * on from there: events never change.
 */
final class Streams<S, E> {

    private final StreamType<?, S, E, ?> type;
    private final EventsOfStreams log;
    private final Folded<S> empty;
    private final Cache<StreamId, Folded<S>> remembered;

    /**
     * Remembers nothing yet.
     *
     * @param capacity how many streams are remembered
     */
    Streams(StreamType<?, S, E, ?> type, EventsOfStreams log, int capacity) {
        this.type = type;
        this.log = log;
        this.remembered =
                Caffeine.newBuilder().maximumSize(capacity).executor(Runnable::run).build();
        this.empty = new Folded<>(type.decider().initial(), -1, null);
    }

    /** Read once in a session; {@code session} null outside one. */
    @SuppressWarnings("unchecked")
    Folded<S> fold(StreamId id, @Nullable Session session) {
        Folded<?> known = session == null ? null : session.folded(id);
        if (known != null) {
            return (Folded<S>) known;
        }
        Folded<S> before = known(id);
        Folded<S> read = readOn(id, before, log.ofStreams(Map.of(id, before.lastSequence())));
        if (session != null) {
            session.remember(id, read);
        }
        return read;
    }

    /** What is known without asking the store. */
    Folded<S> known(StreamId id) {
        Folded<S> known = remembered.getIfPresent(id);
        return known == null ? empty : known;
    }

    /**
     * Goes on from what was known.
     *
     * @param news all events of the stream after that
     */
    @SuppressWarnings("unchecked")
    Folded<S> readOn(StreamId id, Folded<?> known, List<RecordedEvent> news) {
        Folded<S> reached = (Folded<S>) known;
        if (!news.isEmpty()) {
            S state = reached.state();
            for (RecordedEvent event : news) {
                state = type.decider().evolve(state, type.eventType().cast(event.event().value()));
            }
            reached = Folded.by(news.getLast(), state);
            stored(id, reached);
        }
        reached.seen();
        return reached;
    }

    /** A stream without events. */
    Folded<S> empty() {
        return empty;
    }

    /** What a stream once came to; empty where nobody remembers. */
    Optional<S> remembered(StreamId id) {
        return Optional.ofNullable(remembered.getIfPresent(id)).map(Folded::state);
    }

    /** The store has it. */
    void stored(StreamId id, Folded<S> reached) {
        Folded<S> _ =
                remembered
                        .asMap()
                        .merge(
                                id,
                                reached,
                                (one, other) ->
                                        one.lastSequence() < other.lastSequence() ? other : one);
    }
}
