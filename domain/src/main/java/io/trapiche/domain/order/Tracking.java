package io.trapiche.domain.order;

import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Instant;
import java.util.Objects;
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

    /** Whether courier, number and address are the same. */
    public boolean isSameWayAs(Tracking other) {
        return courier.equals(other.courier)
                && trackingNumber.equals(other.trackingNumber)
                && Objects.equals(trackingUrl, other.trackingUrl);
    }

    public boolean isDelivered() {
        return deliveredAt != null;
    }
}
