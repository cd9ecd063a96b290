package io.trapiche.adapter.erp.command;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.Opening;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.domain.shared.Decision;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Instant;

/** Aggregates whose events are a list. */
final class ListedAggregates<C, S, E, R> implements Aggregates<C, S, E, R> {

    private final StreamType<C, S, E, R> type;
    private final ListedEvents log;
    private final Instant now;

    ListedAggregates(StreamType<C, S, E, R> type, ListedEvents log, Instant now) {
        this.type = type;
        this.log = log;
        this.now = now;
    }

    @Override
    public synchronized Handled<S, E, R> handle(StreamId id, C command) {
        Decision<E, R> decision = type.decider().decide(load(id), command);
        if (decision instanceof Decision.Accepted<E, R>(var events)) {
            Opening opening = type.opening().apply(id, command);
            if (opening != null && !log.ofStream(opening.stream(), 0, 1).isEmpty()) {
                throw new ConcurrentChange(id, new IllegalStateException("opened already"));
            }
            events.forEach(event -> log.record(id, event, now));
            if (opening != null) {
                log.record(opening.stream(), opening.event(), now);
            }
        }
        return new Handled<>(decision, load(id));
    }

    @Override
    public Handled<S, E, R> handleNew(StreamId id, C command) {
        return handle(id, command);
    }

    @Override
    public S load(StreamId id) {
        S state = type.decider().initial();
        for (RecordedEvent event : log.ofStream(id, 0, Integer.MAX_VALUE)) {
            state = type.decider().evolve(state, type.eventType().cast(event.event().value()));
        }
        return state;
    }
}
