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
 */
public record BackfillReport(
        Backfill backfill,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long unknown,
        long different,
        long older) {}
