package io.trapiche.testkit.events;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.Opening;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.domain.shared.Decision;
import java.util.List;
import java.util.Optional;

/** Decides under the one lock of the store: nothing changes between reading and appending. */
final class InMemoryAggregates<C, S, E, R> implements Aggregates<C, S, E, R> {

    private final StreamType<C, S, E, R> type;
    private final InMemoryEvents store;

    InMemoryAggregates(StreamType<C, S, E, R> type, InMemoryEvents store) {
        this.type = type;
        this.store = store;
    }

    @Override
    public Handled<S, E, R> handle(StreamId id, C command) {
        synchronized (store) {
            S state = load(id);
            Decision<E, R> decision = type.decider().decide(state, command);
            return new Handled<>(
                    decision,
                    decision instanceof Decision.Accepted<E, R>(List<E> events)
                            ? append(id, command, state, events)
                            : state);
        }
    }

    private S append(StreamId id, C command, S before, List<E> events) {
        Opening opening = type.opening().apply(id, command);
        if (opening != null && !store.eventsOf(opening.stream()).isEmpty()) {
            throw new ConcurrentChange(
                    id, new IllegalStateException("opened: " + opening.stream()));
        }
        S state = before;
        for (E event : events) {
            state = type.decider().evolve(state, event);
        }
        store.append(id, events, type.lane().apply(state));
        if (opening != null) {
            store.append(opening.stream(), List.of(opening.event()), null);
        }
        return state;
    }

    @Override
    public Handled<S, E, R> handleNew(StreamId id, C command) {
        return handle(id, command);
    }

    @Override
    public S load(StreamId id) {
        S state = type.decider().initial();
        for (Object event : store.read(id)) {
            state = type.decider().evolve(state, type.eventType().cast(event));
        }
        return state;
    }

    @Override
    public Optional<S> remembered(StreamId id) {
        return store.eventsOf(id).isEmpty() ? Optional.empty() : Optional.of(load(id));
    }
}
