package io.trapiche.application.streams;

import java.util.Optional;

/**
 * The aggregates of one kind. Commands are decided one after another for each aggregate: a decision
 * made on a state that changed meanwhile is made again, and nothing is stored unless all of its
 * events are.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 * @param <R> refusals
 */
public interface Aggregates<C, S, E, R> {

    /**
     * Decides the command and stores its events, durably, in a transaction of its own.
     *
     * @throws IllegalStateException inside a transaction: its earlier writes would date the events
     *     before those they follow
     * @throws ConcurrentChange when others changed the aggregate again and again meanwhile; nothing
     *     is stored
     * @throws StorageUnavailable when the outcome is that nothing could be stored, or is unknown
     */
    Handled<S, E, R> handle(StreamId id, C command);

    /**
     * As {@link #handle}, quicker when the aggregate is most likely new: it is read only when it
     * turns out to exist.
     */
    Handled<S, E, R> handleNew(StreamId id, C command);

    /**
     * The aggregate's present state; its initial state when it has no event.
     *
     * @throws StorageUnavailable when it cannot be read at the moment
     */
    S load(StreamId id);

    /**
     * A state that the aggregate has had, perhaps its present one, without asking the store; empty
     * where nobody remembers any.
     */
    default Optional<S> remembered(StreamId id) {
        return Optional.empty();
    }
}
