package io.trapiche.adapter.vtex.feed;

import java.time.Duration;

/**
 * What VTEX leaves open about its feed.
 *
 * @param commitBatch most entries of one commit
 * @param visibilityTimeout how long what was read is hidden, in which it has to be committed
 * @param retention how long VTEX keeps what nobody commits, and a feed that it tells nothing
 */
public record FeedSettings(int commitBatch, Duration visibilityTimeout, Duration retention) {}
