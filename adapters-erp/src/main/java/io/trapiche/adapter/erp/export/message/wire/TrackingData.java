package io.trapiche.adapter.erp.export.message.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an invoiced package travels; {@code deliveredAt} null until the customer has it. */
public record TrackingData(
        String invoiceNumber,
        String courier,
        String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable Instant deliveredAt) {}
