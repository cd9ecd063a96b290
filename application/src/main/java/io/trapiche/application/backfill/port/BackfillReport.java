package io.trapiche.application.backfill.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a backfill stands, for people.
 *
 * @param finishedAt null while it is not done
 * @param unknown how many orders nobody had told of
 * @param different how many were known otherwise
 * @param older how many were read because they are older than what is listed
 * @param unhealed how many of all these could not be read; told when it is done
 * @param gone how many more VTEX has no more, as a reconciliation before had told
 */
public record BackfillReport(
        Backfill backfill,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long unknown,
        long different,
        long older,
        long unhealed,
        long gone) {

    /** How many orders VTEX would not show, or not in a form that can be understood. */
    public long leftOver() {
        return unhealed + backfill.extent().unreadable();
    }
}
