package io.trapiche.domain.order;

import org.jspecify.annotations.Nullable;

/** A label the marketplace made for the delivery; the last two null when not told. */
public record TrackingHint(
        String trackingId,
        String courierName,
        @Nullable String trackingUrl,
        @Nullable String label) {}
