package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.Opening;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.domain.shared.Decision;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
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
    private final Recording recording;
    private final Streams<S, E> streams;
    private final EventMessages eventMessages;

    /**
     * A command with the aggregate it is for.
     *
     * @param presumedNew spares the reading
     * @param session keeps what is decided back; null to have it stored at once
     */
    private record Addressed<C>(
            StreamId id, C command, boolean presumedNew, @Nullable Session session) {

        /** The same, to be stored at once. */
        Addressed<C> readFirst() {
            return new Addressed<>(id, command, false, null);
        }
    }

    AxonAggregates(
            StreamType<C, S, E, R> type,
            CommandBus commandBus,
            EventStorageEngine storage,
            Streams<S, E> streams,
            InstantSource clock,
            Recording recording) {
        this.type = type;
        this.commandBus = commandBus;
        this.storage = storage;
        this.recording = recording;
        this.streams = streams;
        this.eventMessages = new EventMessages(clock);
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
        return handle(id, command, false);
    }

    @Override
    public Handled<S, E, R> handleNew(StreamId id, C command) {
        return handle(id, command, true);
    }

    private Handled<S, E, R> handle(StreamId id, C command, boolean presumedNew) {
        if (Activity.isUnderWay()) {
            tell(id);
        }
        Session session = AxonSessions.current();
        if (session == null) {
            return handleNow(new Addressed<>(id, command, presumedNew, null));
        }
        // Before the bus begins a transaction, which is then an empty one.
        S _ = load(id);
        CommandResultMessage<?> result = dispatch(new Addressed<>(id, command, false, session));
        if (result.isExceptional()) {
            throw Conflicts.failure(result.exceptionResult());
        }
        return handled(result);
    }

    /** Ids of other aggregates are not orders'. */
    private static void tell(StreamId id) {
        if (id.isOf(StreamTypes.CHANNEL_ORDER) || id.isOf(StreamTypes.OMS_ORDER)) {
            Activity.note(SpanAttribute.ACCOUNT, id.account().value());
            Activity.note(SpanAttribute.ORDER, id.value());
        }
    }

    private Handled<S, E, R> handleNow(Addressed<C> first) {
        Addressed<C> command = first;
        for (int tries = 1; ; tries++) {
            CommandResultMessage<?> result = dispatch(command);
            if (!result.isExceptional()) {
                return handled(result);
            }
            if (!Conflicts.isConflict(result.exceptionResult())) {
                throw Conflicts.failure(result.exceptionResult());
            }
            if (tries == MOST_TRIES) {
                throw new ConcurrentChange(command.id(), result.exceptionResult());
            }
            command = command.readFirst();
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

    /**
     * An append shows whether the aggregate is new indeed; whatever appends nothing is decided on
     * what was read.
     */
    private Handled<S, E, R> decide(Addressed<C> addressed) {
        Folded<S> folded =
                addressed.presumedNew()
                        ? streams.empty()
                        : streams.fold(addressed.id(), addressed.session());
        Decision<E, R> decision = type.decider().decide(folded.state(), addressed.command());
        if (addressed.presumedNew() && !(decision instanceof Decision.Accepted<E, R>)) {
            return decide(addressed.readFirst());
        }
        return new Handled<>(
                decision,
                decision instanceof Decision.Accepted<E, R>(List<E> events)
                        ? record(addressed, folded, events)
                        : folded.state());
    }

    private S record(Addressed<C> addressed, Folded<S> folded, List<E> events) {
        S state = folded.state();
        for (E event : events) {
            state = type.decider().evolve(state, event);
        }
        StreamId lane = type.lane().apply(state);
        Opening opening = type.opening().apply(addressed.id(), addressed.command());
        List<DomainEventMessage<?>> messages =
                eventMessages.of(addressed.id(), events, folded, lane, opening);
        StreamId woken = Origin.isLane() ? null : lane;
        Folded<S> reached = Folded.by(messages.get(events.size() - 1), state);
        Runnable stored = () -> streams.stored(addressed.id(), reached);
        Session session = addressed.session();
        if (session == null) {
            append(messages, woken, stored);
        } else {
            session.decided(messages, woken, () -> decideAgain(addressed));
            session.remember(addressed.id(), reached);
            reached.seen();
            session.onceStored(stored);
        }
        return state;
    }

    private void append(
            List<DomainEventMessage<?>> messages, @Nullable StreamId woken, Runnable stored) {
        // The first write of its transaction: its id is younger than those of the events it
        // follows.
        storage.appendEvents(messages);
        if (woken != null) {
            recording.laneHasNews(woken);
        }
        CurrentUnitOfWork.get()
                .afterCommit(
                        _ -> {
                            stored.run();
                            recording.committed();
                        });
    }

    private void decideAgain(Addressed<C> addressed) {
        Handled<S, E, R> _ = handleNow(addressed.readFirst());
    }

    @Override
    public S load(StreamId id) {
        return streams.fold(id, AxonSessions.current()).state();
    }

    @Override
    public Optional<S> remembered(StreamId id) {
        return streams.remembered(id);
    }
}
