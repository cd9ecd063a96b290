package io.trapiche.application.events;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last few states of one order.
 *
 * @param last sequence of the event that led to the last of them; -1 before the first event
 * @param states at least one, oldest first
 */
record LastStates<S>(long last, List<S> states) {

    /** Those who follow the log are a few events apart, rarely more. */
    private static final int MOST = 4;

    LastStates {
        states = List.copyOf(states);
    }

    static <S> LastStates<S> beforeAll(S initial) {
        return new LastStates<>(-1, List.of(initial));
    }

    S current() {
        return states.getLast();
    }

    /** Null when it is not among them. */
    @Nullable S after(long sequence) {
        long index = states.size() - 1 - (last - sequence);
        return 0 <= index && index < states.size() ? states.get((int) index) : null;
    }

    LastStates<S> then(S next) {
        long tooMany = Math.max(0, states.size() + 1 - MOST);
        return new LastStates<>(
                last + 1, Stream.concat(states.stream().skip(tooMany), Stream.of(next)).toList());
    }
}
