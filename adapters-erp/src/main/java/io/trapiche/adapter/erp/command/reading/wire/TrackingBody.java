package io.trapiche.adapter.erp.command.reading.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a package travels, as an ERP system tells it. */
public record TrackingBody(
        String invoiceNumber,
        String courier,
        String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable String deliveredAt,
        @Nullable List<Event> events) {

    /** Something that happened to it. */
    public record Event(
            @Nullable String city, @Nullable String state, String description, String at) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
