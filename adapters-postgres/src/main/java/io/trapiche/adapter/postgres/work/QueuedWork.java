package io.trapiche.adapter.postgres.work;

import java.time.Duration;

/**
 * How much work there is of one kind.
 *
 * @param kind stored name
 * @param due pieces that could be begun
 * @param waiting pieces that are wanted later
 * @param inHand pieces that some process does, or has just done
 * @param failing pieces, of all these, whose last attempt failed
 * @param dueFor how long the first due piece has been due; zero without any
 */
public record QueuedWork(
        String kind, long due, long waiting, long inHand, long failing, Duration dueFor) {}
