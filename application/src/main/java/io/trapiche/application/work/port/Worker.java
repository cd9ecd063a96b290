package io.trapiche.application.work.port;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does the work of one kind. */
public interface Worker {

    WorkKind kind();

    /**
     * Does the work of the key.
     *
     * @return when the work is to be done again without being woken; null for never
     * @throws RuntimeException when it failed; it is repeated with growing pauses. A {@code
     *     VtexUnavailable} of a call that was not sent is no failure: the work is repeated when the
     *     exception says
     */
    @Nullable Instant work(Attempt attempt);

    /**
     * Does the work of the key and has it given back; throws as {@link #work(Attempt)}, and then
     * has not given it back.
     *
     * @param giveBack told what {@link #work(Attempt)} gives, within the transaction of the work's
     *     last writes where there is one
     */
    default void work(Attempt attempt, Consumer<@Nullable Instant> giveBack) {
        giveBack.accept(work(attempt));
    }

    /**
     * A try.
     *
     * @param failures how often the work failed or was cut short since it last went well
     * @param heldBack how often in a row it was held back before this time; whatever it did until
     *     then was done
     * @param lastDone when it last went well; null when it never did since it was first wanted
     */
    record Attempt(String key, int failures, int heldBack, @Nullable Instant lastDone) {

        /** Something may have been begun before, and not been brought to its end. */
        public boolean wasInterrupted() {
            return failures > 0 || heldBack > 0;
        }

        /** A call may have left before, and nobody knows what came of it. */
        public boolean wasCutShort() {
            return failures > 0;
        }
    }
}
