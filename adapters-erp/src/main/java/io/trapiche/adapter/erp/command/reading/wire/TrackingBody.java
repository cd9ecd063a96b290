package io.trapiche.adapter.erp.command.reading.wire;

import org.jspecify.annotations.Nullable;

/** How a package travels, as an ERP system tells it. */
public record TrackingBody(
        String invoiceNumber,
        String courier,
        String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable String deliveredAt) {}
