package io.trapiche.adapter.postgres.work;

import java.time.Instant;

/** How a try ended that did not do the work. */
sealed interface Outcome {

    /** The same, to be tried again then. */
    Outcome at(Instant moment);

    /** Nothing was tried that could have had an effect; it counts as no failure. */
    record HeldBack(Instant next) implements Outcome {
        @Override
        public Outcome at(Instant moment) {
            return new HeldBack(moment);
        }
    }

    record Failed(Instant next) implements Outcome {
        @Override
        public Outcome at(Instant moment) {
            return new Failed(moment);
        }
    }
}
