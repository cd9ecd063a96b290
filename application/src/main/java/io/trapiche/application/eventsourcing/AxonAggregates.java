package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.Opening;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.domain.shared.Decision;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.AxonException;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Puts a pure decider on Axon's command bus and event storage: reads the stream, folds it, decides,
 * appends. The stream's unique key is the optimistic lock; whoever loses decides again.
 */
final class AxonAggregates<C, S, E, R> implements Aggregates<C, S, E, R> {

    private static final int MOST_TRIES = 8;

    private final StreamType<C, S, E, R> type;
    private final CommandBus commandBus;
    private final EventStorageEngine storage;
    private final InstantSource clock;
    private final Recording recording;

    /** A command with the aggregate it is for; {@code presumedNew} spares the reading. */
    private record Addressed<C>(StreamId id, C command, boolean presumedNew) {}

    AxonAggregates(
            StreamType<C, S, E, R> type,
            CommandBus commandBus,
            EventStorageEngine storage,
            InstantSource clock,
            Recording recording) {
        this.type = type;
        this.commandBus = commandBus;
        this.storage = storage;
        this.clock = clock;
        this.recording = recording;
    }

    /** Takes the commands of this kind of aggregate off the bus. */
    void subscribe() {
        commandBus.subscribe(type.name(), message -> decide(addressed(message)));
    }

    @SuppressWarnings("unchecked")
    private Addressed<C> addressed(CommandMessage<?> message) {
        return (Addressed<C>) message.getPayload();
    }

    @Override
    public Handled<S, E, R> handle(StreamId id, C command) {
        return handle(new Addressed<>(id, command, false));
    }

    @Override
    public Handled<S, E, R> handleNew(StreamId id, C command) {
        return handle(new Addressed<>(id, command, true));
    }

    private Handled<S, E, R> handle(Addressed<C> first) {
        Addressed<C> command = first;
        for (int tries = 1; ; tries++) {
            CommandResultMessage<?> result = dispatch(command);
            if (!result.isExceptional()) {
                return handled(result);
            }
            if (!isConflict(result.exceptionResult())) {
                throw failure(result.exceptionResult());
            }
            if (tries == MOST_TRIES) {
                throw new ConcurrentChange(command.id(), result.exceptionResult());
            }
            command = new Addressed<>(command.id(), command.command(), false);
        }
    }

    private CommandResultMessage<?> dispatch(Addressed<C> command) {
        AtomicReference<@Nullable CommandResultMessage<?>> result = new AtomicReference<>();
        try {
            commandBus.dispatch(
                    new GenericCommandMessage<>(
                            new GenericMessage<Addressed<C>>(command), type.name()),
                    (_, answer) -> result.set(answer));
        } catch (IllegalStateException misuse) {
            throw misuse;
        } catch (RuntimeException notBegun) {
            throw new StorageUnavailable("the store cannot begin a transaction", notBegun);
        }
        return Objects.requireNonNull(result.get(), "the command bus answers in the same thread");
    }

    @SuppressWarnings("unchecked")
    private Handled<S, E, R> handled(CommandResultMessage<?> result) {
        return (Handled<S, E, R>) result.getPayload();
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }

    private static RuntimeException failure(Throwable failure) {
        return failure instanceof Error error
                ? new StorageUnavailable("the store failed", error)
                : failure instanceof IllegalArgumentException bug
                        ? bug
                        : new StorageUnavailable("the store failed", failure);
    }

    /**
     * An append shows whether the aggregate is new indeed; whatever appends nothing is decided on
     * what was read.
     */
    private Handled<S, E, R> decide(Addressed<C> addressed) {
        Folded<S> folded =
                addressed.presumedNew() ? new Folded<>(initial(), -1, null) : fold(addressed.id());
        Decision<E, R> decision = type.decider().decide(folded.state(), addressed.command());
        if (addressed.presumedNew() && !(decision instanceof Decision.Accepted<E, R>)) {
            return decide(new Addressed<>(addressed.id(), addressed.command(), false));
        }
        return new Handled<>(
                decision,
                decision instanceof Decision.Accepted<E, R>(List<E> events)
                        ? append(addressed, folded, events)
                        : folded.state());
    }

    private S append(Addressed<C> addressed, Folded<S> folded, List<E> events) {
        S state = folded.state();
        for (E event : events) {
            state = type.decider().evolve(state, event);
        }
        StreamId lane = type.lane().apply(state);
        Cause asked = EventMetaData.cause(CurrentUnitOfWork.correlationData());
        MetaData metaData = EventMetaData.of(lane, Origin.isLane(), Cause.of(asked, folded.last()));
        List<DomainEventMessage<?>> messages = new ArrayList<>(events.size() + 1);
        long sequence = folded.lastSequence();
        for (E event : events) {
            sequence++;
            messages.add(message(addressed.id(), sequence, event, metaData));
        }
        Opening opening = type.opening().apply(addressed.id(), addressed.command());
        if (opening != null) {
            messages.add(
                    message(
                            opening.stream(),
                            0,
                            opening.event(),
                            EventMetaData.of(null, false, asked)));
        }
        // The first write of its transaction: its id is younger than those of the events it
        // follows.
        storage.appendEvents(messages);
        if (lane != null && !Origin.isLane()) {
            recording.laneHasNews(lane);
        }
        CurrentUnitOfWork.get().afterCommit(_ -> recording.committed());
        return state;
    }

    private <P> DomainEventMessage<P> message(
            StreamId id, long sequence, P event, MetaData metaData) {
        return new GenericDomainEventMessage<>(
                id.type(),
                id.value(),
                sequence,
                new GenericMessage<>(
                        IdentifierFactory.getInstance().generateIdentifier(), event, metaData),
                clock.instant());
    }

    /**
     * A state with the sequence of the last event that led to it, -1 for none, and that event as a
     * cause of what comes.
     */
    private record Folded<S>(S state, long lastSequence, @Nullable Cause last) {}

    private Folded<S> fold(StreamId id) {
        S state = initial();
        DomainEventMessage<?> last = null;
        var events = storage.readEvents(id.value(), 0);
        while (events.hasNext()) {
            last = events.next();
            state = type.decider().evolve(state, type.eventType().cast(last.getPayload()));
        }
        return last == null ? new Folded<>(state, -1, null) : folded(state, last);
    }

    private static <S> Folded<S> folded(S state, DomainEventMessage<?> last) {
        Cause cause =
                new Cause(last.getIdentifier(), EventMetaData.traceparent(last.getMetaData()));
        Origin.read(cause, last.getTimestamp());
        return new Folded<>(state, last.getSequenceNumber(), cause);
    }

    private S initial() {
        return type.decider().initial();
    }

    @Override
    public S load(StreamId id) {
        try {
            return fold(id).state();
        } catch (AxonException failure) {
            throw new StorageUnavailable("the store cannot be read", failure);
        }
    }
}
