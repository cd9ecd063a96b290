package io.trapiche.adapter.vtex.feed.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.trapiche.adapter.vtex.signal.wire.FilterPayload;

/** Body of {@code POST /api/orders/feed/config}. */
public record FeedConfigPayload(FilterPayload filter, QueuePayload queue) {

    /** Seconds; the second name's casing is VTEX's. */
    public record QueuePayload(
            int visibilityTimeoutInSeconds,
            @JsonProperty("MessageRetentionPeriodInSeconds") int messageRetentionPeriodInSeconds) {}
}
