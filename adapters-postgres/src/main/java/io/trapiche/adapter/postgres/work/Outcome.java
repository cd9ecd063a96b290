package io.trapiche.adapter.postgres.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a try ended. */
sealed interface Outcome {

    /**
     * The work went well.
     *
     * @param next when it is to be done again; null for never
     */
    record Done(@Nullable Instant next) implements Outcome {}

    /** Nothing was tried that could have had an effect; it counts as no failure. */
    record HeldBack(Instant next) implements Outcome {}

    record Failed(Instant next) implements Outcome {}
}
