package io.trapiche.domain.shared;

import java.util.List;

/**
 * What a decider answers to a command.
 *
 * @param <E> events
 * @param <R> refusals
 */
public sealed interface Decision<E, R> {

    /** The command leads to these events, at least one. */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("events: none (expected: at least one)");
            }
        }
    }

    /** The command was carried out before: a repeated delivery is normal. */
    record Unchanged<E, R>() implements Decision<E, R> {}

    /** The command cannot be carried out, and why. */
    record Rejected<E, R>(R reason) implements Decision<E, R> {}

    @SafeVarargs
    static <E, R> Decision<E, R> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E, R> Decision<E, R> unchanged() {
        return new Unchanged<>();
    }

    static <E, R> Decision<E, R> reject(R reason) {
        return new Rejected<>(reason);
    }
}
