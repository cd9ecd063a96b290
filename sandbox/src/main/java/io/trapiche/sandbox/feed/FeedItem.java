package io.trapiche.sandbox.feed;

import io.trapiche.sandbox.events.StatusEvent;
import java.time.Instant;

/** A change of status in a queue. */
record FeedItem(long id, Instant queuedAt, StatusEvent event) {}
