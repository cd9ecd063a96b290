package io.trapiche.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.shared.Decider;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Decision.Accepted;
import io.trapiche.domain.shared.Decision.Rejected;
import io.trapiche.domain.shared.Decision.Unchanged;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what a decider makes of a command after a history. Immutable, so that one history can be the
 * beginning of many.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 * @param <R> refusals
 */
public final class DeciderSpec<C, S, E, R> {

    private final Decider<C, S, E, R> decider;
    private final List<E> history;

    private DeciderSpec(Decider<C, S, E, R> decider, List<E> history) {
        this.decider = decider;
        this.history = List.copyOf(history);
    }

    public static <C, S, E, R> DeciderSpec<C, S, E, R> of(Decider<C, S, E, R> decider) {
        return new DeciderSpec<>(decider, List.of());
    }

    /** The same history and then these events. */
    @SafeVarargs
    public final DeciderSpec<C, S, E, R> given(E... events) {
        return given(List.of(events));
    }

    public DeciderSpec<C, S, E, R> given(List<E> events) {
        return new DeciderSpec<>(
                decider, Stream.concat(history.stream(), events.stream()).toList());
    }

    public Outcome when(C command) {
        return new Outcome(decider.decide(state(), command));
    }

    /** Where the history leads. */
    public S state() {
        S state = decider.initial();
        for (E event : history) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    public DeciderSpec<C, S, E, R> thenState(S expected) {
        assertThat(state()).isEqualTo(expected);
        return this;
    }

    /** What the decider answered. */
    public final class Outcome {

        private final Decision<E, R> decision;

        private Outcome(Decision<E, R> decision) {
            this.decision = decision;
        }

        @SafeVarargs
        public final DeciderSpec<C, S, E, R> then(E... events) {
            assertThat(decision).isEqualTo(new Accepted<E, R>(List.of(events)));
            return and();
        }

        public DeciderSpec<C, S, E, R> thenUnchanged() {
            assertThat(decision).isEqualTo(new Unchanged<E, R>());
            return DeciderSpec.this;
        }

        public DeciderSpec<C, S, E, R> thenRejected(R reason) {
            assertThat(decision).isEqualTo(new Rejected<E, R>(reason));
            return DeciderSpec.this;
        }

        /** Where the command leads, whatever its events are. */
        public DeciderSpec<C, S, E, R> thenState(S expected) {
            return and().thenState(expected);
        }

        /** The history with what the command added, if it added anything. */
        public DeciderSpec<C, S, E, R> and() {
            return decision instanceof Accepted<E, R>(List<E> events)
                    ? given(events)
                    : DeciderSpec.this;
        }

        public Decision<E, R> decision() {
            return decision;
        }
    }
}
