package io.trapiche.application.eventsourcing;

import static java.util.stream.Collectors.groupingBy;

import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Sessions on Axon's event storage: one transaction for whatever was decided meanwhile. */
final class AxonSessions implements Sessions {

    private static final int MOST_TRIES = 4;
    private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();

    private final TransactionManager transactions;
    private final EventStorageEngine storage;
    private final EventsOfStreams log;
    private final Function<StreamId, Streams<?, ?>> streams;
    private final Recording recording;

    AxonSessions(
            TransactionManager transactions,
            EventStorageEngine storage,
            EventsOfStreams log,
            Function<StreamId, Streams<?, ?>> streams,
            Recording recording) {
        this.transactions = transactions;
        this.storage = storage;
        this.log = log;
        this.streams = streams;
        this.recording = recording;
    }

    /** Of the calling thread; null outside a session. */
    static @Nullable Session current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    @Override
    public <T extends @Nullable Object> void inLane(Supplier<T> work, Consumer<T> last) {
        boolean _ =
                Origin.inLane(
                        () -> {
                            work(work, last);
                            return true;
                        });
    }

    @Override
    public <T extends @Nullable Object> void work(Supplier<T> work, Consumer<T> last) {
        for (int tries = 1; ; tries++) {
            try {
                ScopedValue.where(CURRENT, new Session()).run(() -> workOnce(work, last));
                return;
            } catch (Overtaken overtaken) {
                if (tries == MOST_TRIES) {
                    throw new ConcurrentChange(overtaken.stream(), overtaken);
                }
            }
        }
    }

    private <T extends @Nullable Object> void workOnce(Supplier<T> work, Consumer<T> last) {
        T result;
        try {
            result = work.get();
        } catch (Overtaken overtaken) {
            throw overtaken;
        } catch (RuntimeException | Error failure) {
            storeBeside(failure);
            throw failure;
        }
        store(CURRENT.get(), () -> last.accept(result));
    }

    /** What was decided before the failure was decided all the same. */
    private void storeBeside(Throwable failure) {
        try {
            store();
        } catch (RuntimeException unstored) {
            failure.addSuppressed(unstored);
        }
    }

    @Override
    public void store() {
        Session session = current();
        if (session != null && !session.isStored()) {
            store(session, () -> {});
        }
    }

    private void store(Session session, Runnable last) {
        try {
            transactions.executeInTransaction(() -> write(session, last));
        } catch (RuntimeException failure) {
            if (Conflicts.isConflict(failure)) {
                throw decidedAgain(session, failure);
            }
            // Whether it was stored after all is unknown: nothing is written a second time.
            session.clear();
            throw Conflicts.failure(failure);
        }
        if (!session.events().isEmpty()) {
            recording.committed();
        }
        session.stored();
    }

    private void write(Session session, Runnable last) {
        if (!session.events().isEmpty()) {
            // The first write of its transaction: its id is younger than those of the events it
            // follows.
            storage.appendEvents(session.events());
        }
        session.woken().forEach(recording::laneHasNews);
        session.writes().forEach(Runnable::run);
        last.run();
    }

    /** Each decision again, on what stands now; what the work made of them is not to be trusted. */
    private static Overtaken decidedAgain(Session session, RuntimeException conflict) {
        StreamId first = new StreamId(session.events().getFirst().getAggregateIdentifier());
        session.decidingAgain().forEach(Runnable::run);
        session.writes().forEach(Runnable::run);
        session.clear();
        return new Overtaken(first, conflict);
    }

    @Override
    public void read(Collection<StreamId> together) {
        Session session = current();
        if (session == null) {
            return;
        }
        Map<StreamId, Folded<?>> known = new LinkedHashMap<>();
        for (StreamId id : together) {
            if (session.folded(id) == null) {
                known.put(id, streams.apply(id).known(id));
            }
        }
        if (known.size() > 1) {
            readOn(session, known);
        }
    }

    private void readOn(Session session, Map<StreamId, Folded<?>> known) {
        Map<StreamId, Long> after = new LinkedHashMap<>();
        known.forEach((id, folded) -> after.put(id, folded.lastSequence()));
        Map<StreamId, List<RecordedEvent>> news =
                log.ofStreams(after).stream().collect(groupingBy(RecordedEvent::stream));
        known.forEach(
                (id, folded) ->
                        session.remember(
                                id,
                                streams.apply(id)
                                        .readOn(id, folded, news.getOrDefault(id, List.of()))));
    }

    @Override
    public <T> @Nullable T memory(Class<T> type, Supplier<T> initial) {
        Session session = current();
        return session == null ? null : session.memory(type, initial);
    }

    @Override
    public void alongside(Runnable write) {
        Session session = current();
        if (session == null) {
            write.run();
        } else {
            session.alongside(write);
        }
    }
}
