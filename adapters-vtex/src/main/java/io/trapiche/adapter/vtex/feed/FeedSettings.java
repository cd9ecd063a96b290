package io.trapiche.adapter.vtex.feed;

import java.time.Duration;

/**
 * What VTEX leaves open about its feed.
 *
 * @param commitBatch most entries of one commit
 * @param visibilityTimeout how long what was read is hidden, in which it has to be committed
 */
public record FeedSettings(int commitBatch, Duration visibilityTimeout) {}
