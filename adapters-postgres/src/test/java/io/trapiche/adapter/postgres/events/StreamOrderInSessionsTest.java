package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.testkit.events.EventStore;
import io.trapiche.testkit.events.StreamOrderContract;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of events when each change is a session that has something else to write, too. */
class StreamOrderInSessionsTest extends StreamOrderContract {

    private final EventStoreFixture store = new EventStoreFixture();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected EventStore empty() {
        return new InSessions(new PostgresEventStore(store));
    }

    private final class InSessions implements EventStore {

        private final EventStore stored;

        InSessions(EventStore stored) {
            this.stored = stored;
        }

        @Override
        public <C, S, E, R> Aggregates<C, S, E, R> aggregates(StreamType<C, S, E, R> type) {
            return new Changing<>(stored.aggregates(type));
        }

        @Override
        public EventLog log() {
            return stored.log();
        }

        @Override
        public AllEvents allEvents() {
            return stored.allEvents();
        }

        @Override
        public EventsOfAccount eventsOfAccount() {
            return stored.eventsOfAccount();
        }

        @Override
        public EventsOfStreams eventsOfStreams() {
            return stored.eventsOfStreams();
        }

        @Override
        public Following follow(EventConsumer consumer) {
            return stored.follow(consumer);
        }
    }

    /** Each change is a session of its own. */
    private final class Changing<C, S, E, R> implements Aggregates<C, S, E, R> {

        private final Aggregates<C, S, E, R> stored;

        Changing(Aggregates<C, S, E, R> stored) {
            this.stored = stored;
        }

        @Override
        public Handled<S, E, R> handle(StreamId id, C command) {
            AtomicReference<@Nullable Handled<S, E, R>> handled = new AtomicReference<>();
            Sessions sessions = store.aggregates.sessions();
            sessions.work(
                    () -> {
                        sessions.alongside(StreamOrderInSessionsTest.this::write);
                        return stored.handle(id, command);
                    },
                    handled::set);
            return Objects.requireNonNull(handled.get(), "a session ends with its work");
        }

        @Override
        public Handled<S, E, R> handleNew(StreamId id, C command) {
            return handle(id, command);
        }

        @Override
        public S load(StreamId id) {
            return stored.load(id);
        }
    }

    /** Gives its transaction an id, if it has none yet. */
    private void write() {
        JdbcClient.create(store.dataSource)
                .sql("select pg_current_xact_id()")
                .query()
                .singleValue();
    }
}
