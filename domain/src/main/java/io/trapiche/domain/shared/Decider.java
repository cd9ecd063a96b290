package io.trapiche.domain.shared;

/**
 * A pure aggregate: what a command leads to in a state, and what an event makes of a state.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 * @param <R> refusals
 */
public interface Decider<C, S, E, R> {

    /** The state of an aggregate that has no event yet. */
    S initial();

    /** Reads nothing but its arguments: time, ids and looked-up facts come inside the command. */
    Decision<E, R> decide(S state, C command);

    /** Never refuses, never throws: an event that makes no difference leaves the state as it is. */
    S evolve(S state, E event);
}
