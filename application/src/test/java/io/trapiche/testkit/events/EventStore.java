package io.trapiche.testkit.events;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamType;

/** All that is asked of one event store, for its contract suites. On the system's clock. */
public interface EventStore {

    /** The aggregates of this kind; asked for once by each test. */
    <C, S, E, R> Aggregates<C, S, E, R> aggregates(StreamType<C, S, E, R> type);

    EventLog log();

    AllEvents allEvents();

    EventsOfAccount eventsOfAccount();

    EventsOfStreams eventsOfStreams();

    /** Begins to follow, as one more instance of the service would. */
    Following follow(EventConsumer consumer);

    /** A consumer at work. */
    interface Following {

        /** Lets the batch at hand end and takes no more. */
        void stop() throws InterruptedException;
    }
}
