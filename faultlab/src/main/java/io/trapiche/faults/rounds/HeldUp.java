package io.trapiche.faults.rounds;

import java.time.Duration;
import java.util.Optional;

/**
 * What was seen while a follower was held up, and after.
 *
 * @param felt it was held up
 * @param placed orders that were placed meanwhile
 * @param exported of these in Kafka before the end of the fault
 * @param others of these with the healthy follower before the end
 * @param own of these with the struck one before the end
 * @param caughtUp after the end, until the struck one has them all and is well
 * @param together after the end, until it stores its position with the others
 */
record HeldUp(
        boolean felt,
        int placed,
        long exported,
        long others,
        long own,
        Optional<Duration> caughtUp,
        Optional<Duration> together) {

    boolean isSound() {
        return felt
                && placed > 0
                && exported == placed
                && others == placed
                && own < placed
                && caughtUp.isPresent()
                && together.isPresent();
    }

    @Override
    public String toString() {
        return "%s; placed meanwhile %d, to Kafka %d, with the healthy %d, with the struck %d; caught up %s, in the group %s"
                .formatted(
                        felt ? "felt" : "NOT FELT",
                        placed,
                        exported,
                        others,
                        own,
                        after(caughtUp),
                        after(together));
    }

    private static String after(Optional<Duration> time) {
        return time.map(one -> "after %.1f s".formatted(one.toMillis() / 1000.0)).orElse("NEVER");
    }
}
