package io.trapiche.adapter.vtex.pace;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose turn it is: the most urgent call's, and every eighth time one of the kind that was passed
 * over longest, so that no kind waits for ever while more urgent ones keep coming.
 */
final class Turns {

    static final int SHARE = 8;

    private final Map<Urgency, Long> lastTurn = new EnumMap<>(Urgency.class);
    private long turn;

    /** A call that waits. */
    interface Waiting {
        Urgency urgency();
    }

    /** The call to go next, of those that wait, oldest first. */
    <W extends Waiting> Optional<W> next(List<W> waiting) {
        return waiting.stream().min(turn % SHARE == SHARE - 1 ? passedOver() : urgent());
    }

    void taken(Urgency urgency) {
        turn++;
        lastTurn.put(urgency, turn);
    }

    private static Comparator<Waiting> urgent() {
        return Comparator.comparing(Waiting::urgency);
    }

    private Comparator<Waiting> passedOver() {
        return Comparator.comparingLong(one -> lastTurn.getOrDefault(one.urgency(), 0L));
    }
}
