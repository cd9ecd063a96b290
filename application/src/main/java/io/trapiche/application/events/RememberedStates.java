package io.trapiche.application.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesAfter;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.application.streams.StreamTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds events as they come. The orders used last are remembered, with their last few states for
 * those who follow a little behind; others are read from the log, up to the event and no further.
 *
 * @param <S> states
 * @param <E> events
 */
public final class RememberedStates<S, E> implements StatesAfter<S> {

    private static final int PAGE = 200;

    private final StreamType<?, S, E, ?> type;
    private final EventLog log;
    private final LastStates<S> beginning;
    private final Cache<StreamId, LastStates<S>> remembered;

    /**
     * Remembers nothing yet.
     *
     * @param capacity how many orders are remembered
     */
    public RememberedStates(StreamType<?, S, E, ?> type, EventLog log, int capacity) {
        this(
                type,
                log,
                Caffeine.newBuilder().maximumSize(capacity).executor(Runnable::run).build());
    }

    private RememberedStates(
            StreamType<?, S, E, ?> type, EventLog log, Cache<StreamId, LastStates<S>> remembered) {
        this.type = type;
        this.log = log;
        this.beginning = LastStates.beforeAll(type.decider().initial());
        this.remembered = remembered;
    }

    /** States of all orders, so many of each side remembered. */
    public static StatesOfOrders ofOrders(EventLog log, int capacity) {
        return new StatesOfOrders(
                new RememberedStates<>(StreamTypes.CHANNEL_ORDER, log, capacity),
                new RememberedStates<>(StreamTypes.OMS_ORDER, log, capacity));
    }

    /**
     * States of all orders, as many remembered as there is memory for: for those who go through all
     * events once.
     */
    public static StatesOfOrders ofAllOrders(EventLog log) {
        return new StatesOfOrders(
                new RememberedStates<>(StreamTypes.CHANNEL_ORDER, log, whileThereIsMemory()),
                new RememberedStates<>(StreamTypes.OMS_ORDER, log, whileThereIsMemory()));
    }

    private static <S> Cache<StreamId, LastStates<S>> whileThereIsMemory() {
        return Caffeine.newBuilder().softValues().build();
    }

    @Override
    public S after(RecordedEvent event) {
        LastStates<S> known = remembered.getIfPresent(event.stream());
        S state = known == null ? null : known.after(event.sequence());
        return state != null ? state : fold(known, event);
    }

    private S fold(@Nullable LastStates<S> known, RecordedEvent event) {
        boolean isBehind = known != null && known.last() > event.sequence();
        LastStates<S> states = known == null || isBehind ? beginning : known;
        while (states.last() + 1 < event.sequence()) {
            states = readOn(states, event);
        }
        states = next(states, event);
        if (!isBehind) {
            remembered.put(event.stream(), states);
        }
        return states.current();
    }

    private LastStates<S> readOn(LastStates<S> from, RecordedEvent until) {
        long missing = until.sequence() - from.last() - 1;
        List<RecordedEvent> page =
                log.ofStream(until.stream(), from.last() + 1, (int) Math.min(PAGE, missing));
        if (page.isEmpty()) {
            throw new IllegalStateException(
                    "%s: no event %d (expected: all before %d)"
                            .formatted(until.stream(), from.last() + 1, until.sequence()));
        }
        LastStates<S> states = from;
        for (RecordedEvent event : page) {
            states = next(states, event);
        }
        return states;
    }

    private LastStates<S> next(LastStates<S> states, RecordedEvent event) {
        if (event.sequence() != states.last() + 1) {
            throw new IllegalStateException(
                    "%s: event %d (expected: %d)"
                            .formatted(event.stream(), event.sequence(), states.last() + 1));
        }
        return states.then(
                type.decider()
                        .evolve(states.current(), type.eventType().cast(event.event().value())));
    }
}
