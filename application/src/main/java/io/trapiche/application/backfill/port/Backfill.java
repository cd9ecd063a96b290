package io.trapiche.application.backfill.port;

import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The search for what nobody told of in a blind window, and how far it is.
 *
 * @param calls lists that were read so far
 */
public record Backfill(long id, BlindWindow window, Progress progress, long calls) {

    /** How far it is. */
    public sealed interface Progress {

        /**
         * VTEX's lists are read.
         *
         * @param from creation of the first order of the list that is read; null before the first
         * @param page to read next, counted from one
         */
        record Listing(@Nullable Instant from, int page) implements Progress {}

        /**
         * Orders that are known, open and older than what was listed are looked for.
         *
         * @param after the last one that was looked at; null before the first
         */
        record Looking(@Nullable OrderId after) implements Progress {}

        /** What was found is read. */
        record Reading() implements Progress {}

        /** All is read. */
        record Done() implements Progress {}
    }

    /** The same, further on. */
    public Backfill to(Progress next) {
        return new Backfill(id, window, next, calls);
    }

    /** The same, further on by a list. */
    public Backfill listed(Progress next) {
        return new Backfill(id, window, next, calls + 1);
    }
}
