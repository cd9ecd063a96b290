package io.trapiche.testkit.events;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamType;
import java.time.InstantSource;

/** The contract suites' view of {@link InMemoryEvents}. */
public final class InMemoryEventStore implements EventStore {

    private final InMemoryEvents events = new InMemoryEvents(InstantSource.system());

    @Override
    public <C, S, E, R> Aggregates<C, S, E, R> aggregates(StreamType<C, S, E, R> type) {
        return events.of(type);
    }

    @Override
    public EventLog log() {
        return events;
    }

    @Override
    public AllEvents allEvents() {
        return events;
    }

    @Override
    public EventsOfAccount eventsOfAccount() {
        return events;
    }

    @Override
    public EventsOfStreams eventsOfStreams() {
        return events;
    }

    @Override
    public Following follow(EventConsumer consumer) {
        InMemoryFollowing following = new InMemoryFollowing(events);
        following.add(consumer);
        following.start();
        return following::stop;
    }
}
