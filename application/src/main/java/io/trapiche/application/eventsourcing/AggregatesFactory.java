package io.trapiche.application.eventsourcing;

import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Makes the aggregates of every kind on one command bus and one event storage. */
public final class AggregatesFactory {

    private final CommandBus commandBus;
    private final EventStorageEngine storage;
    private final InstantSource clock;
    private final Recording recording;
    private final int rememberedStreams;
    private final EventsOfStreams log;
    private final Map<String, Streams<?, ?>> streams = new ConcurrentHashMap<>();
    private final Sessions sessions;

    /**
     * Brings the parts together.
     *
     * @param commandBus dispatches in the caller's thread, in a transaction of the command's own
     * @param log reads what {@code storage} stores, within the present transaction where there is
     *     one
     * @param transactions the same as the command bus's
     * @param recording told of what is recorded
     * @param rememberedStreams how many streams of each kind are kept in memory
     */
    public AggregatesFactory(
            CommandBus commandBus,
            TransactionManager transactions,
            EventStorageEngine storage,
            EventsOfStreams log,
            InstantSource clock,
            Recording recording,
            int rememberedStreams) {
        this.commandBus = commandBus;
        this.storage = storage;
        this.clock = clock;
        this.recording = recording;
        this.rememberedStreams = rememberedStreams;
        this.log = log;
        this.sessions = new AxonSessions(transactions, storage, log, this::streams, recording);
        CausesOnCommands.on(commandBus);
    }

    /** The aggregates of this kind; called once for each. */
    public <C, S, E, R> Aggregates<C, S, E, R> of(StreamType<C, S, E, R> type) {
        Streams<S, E> ofType = new Streams<>(type, log, rememberedStreams);
        streams.put(type.name(), ofType);
        AxonAggregates<C, S, E, R> aggregates =
                new AxonAggregates<>(type, commandBus, storage, ofType, clock, recording);
        aggregates.subscribe();
        return aggregates;
    }

    private Streams<?, ?> streams(StreamId id) {
        return Objects.requireNonNull(streams.get(id.type()), "no aggregates of this kind");
    }

    /** Work that keeps in mind what it reads and decides on these aggregates. */
    public Sessions sessions() {
        return sessions;
    }
}
