package io.trapiche.adapter.postgres.work;

import java.time.Instant;

/** How a try ended that did not do the work. */
sealed interface Outcome {

    /** Nothing was tried that could have had an effect; it counts as no failure. */
    record HeldBack(Instant next) implements Outcome {}

    record Failed(Instant next) implements Outcome {}
}
