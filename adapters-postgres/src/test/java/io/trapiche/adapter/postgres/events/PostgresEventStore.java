package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamType;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.testkit.events.EventStore;

/** The contract suites' view of the store; each follower is an instance of the service. */
final class PostgresEventStore implements EventStore {

    private final EventStoreFixture store;
    private int instances;

    PostgresEventStore(EventStoreFixture store) {
        this.store = store;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C, S, E, R> Aggregates<C, S, E, R> aggregates(StreamType<C, S, E, R> type) {
        return type.name().equals(StreamTypes.CHANNEL_ORDER.name())
                ? (Aggregates<C, S, E, R>) store.channelOrders
                : store.aggregates.of(type);
    }

    @Override
    public EventLog log() {
        return store.log;
    }

    @Override
    public AllEvents allEvents() {
        return store.log;
    }

    @Override
    public EventsOfAccount eventsOfAccount() {
        return store.log;
    }

    @Override
    public EventsOfStreams eventsOfStreams() {
        return store.log;
    }

    @Override
    public Following follow(EventConsumer consumer) {
        EventProcessing processing = store.processing("node-" + ++instances);
        processing.add(consumer);
        processing.start();
        return processing::stop;
    }
}
