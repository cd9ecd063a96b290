package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamType;
import java.time.InstantSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Makes the aggregates of every kind on one command bus and one event storage. */
public final class AggregatesFactory {

    private final CommandBus commandBus;
    private final EventStorageEngine storage;
    private final InstantSource clock;
    private final Recording recording;

    /**
     * Brings the parts together.
     *
     * @param commandBus dispatches in the caller's thread, in a transaction of the command's own
     * @param recording told of what is recorded
     */
    public AggregatesFactory(
            CommandBus commandBus,
            EventStorageEngine storage,
            InstantSource clock,
            Recording recording) {
        this.commandBus = commandBus;
        this.storage = storage;
        this.clock = clock;
        this.recording = recording;
        CausesOnCommands.on(commandBus);
    }

    /** The aggregates of this kind; called once for each. */
    public <C, S, E, R> Aggregates<C, S, E, R> of(StreamType<C, S, E, R> type) {
        AxonAggregates<C, S, E, R> aggregates =
                new AxonAggregates<>(type, commandBus, storage, clock, recording);
        aggregates.subscribe();
        return aggregates;
    }
}
