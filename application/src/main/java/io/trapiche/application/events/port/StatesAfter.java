package io.trapiche.application.events.port;

/**
 * States of orders as they were right after given events: the one fold of histories for everything
 * that is told of orders. Thread-safe.
 *
 * @param <S> states of one kind of aggregate
 */
public interface StatesAfter<S> {

    /**
     * The state of the event's aggregate right after the event.
     *
     * @throws IllegalStateException when the aggregate's history has a gap
     */
    S after(RecordedEvent event);
}
