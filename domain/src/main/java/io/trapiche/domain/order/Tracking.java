package io.trapiche.domain.order;

import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an invoiced package travels.
 *
 * @param trackingUrl null when there is none
 * @param deliveredAt null until the customer has the package
 */
public record Tracking(
        InvoiceNumber invoiceNumber,
        String courier,
        String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable Instant deliveredAt) {

    public boolean isDelivered() {
        return deliveredAt != null;
    }
}
