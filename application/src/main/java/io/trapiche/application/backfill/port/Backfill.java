package io.trapiche.application.backfill.port;

import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The search for what nobody told of in a blind window, and how far it is. */
public record Backfill(long id, BlindWindow window, Progress progress, Extent extent) {

    /**
     * What it looked at so far.
     *
     * @param calls lists that were read
     * @param compared orders that were held against what is known, listed or open
     * @param unreadable listed orders that cannot be understood, in the last second of a list
     *     perhaps twice
     */
    public record Extent(long calls, long compared, long unreadable) {

        /** Nothing so far. */
        public static final Extent NONE = new Extent(0, 0, 0);

        Extent listed(int rows, int more) {
            return new Extent(calls + 1, compared + rows, unreadable + more);
        }

        Extent looked(int orders) {
            return new Extent(calls, compared + orders, unreadable);
        }
    }

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

        /**
         * What was found is read.
         *
         * @param since when nothing else was left to do
         */
        record Reading(Instant since) implements Progress {}

        /** All is read. */
        record Done() implements Progress {}
    }

    /** Whether it only compares, though nothing is known to be missing. */
    public boolean isReconciliation() {
        return window.cause() == BlindWindow.Cause.RECONCILED;
    }

    /** The same, further on. */
    public Backfill to(Progress next) {
        return new Backfill(id, window, next, extent);
    }

    /**
     * The same, further on by a list.
     *
     * @param rows that it showed
     * @param unreadable others that cannot be understood
     */
    public Backfill listed(Progress next, int rows, int unreadable) {
        return new Backfill(id, window, next, extent.listed(rows, unreadable));
    }

    /** The same, further on by so many known orders that were looked at. */
    public Backfill looked(Progress next, int orders) {
        return new Backfill(id, window, next, extent.looked(orders));
    }
}
