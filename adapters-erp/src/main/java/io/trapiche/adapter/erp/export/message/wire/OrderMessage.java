package io.trapiche.adapter.erp.export.message.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A message about an order, flat in JSON.
 *
 * @param details one of this package's records; null when the type of the message says it all
 */
public record OrderMessage(
        @JsonUnwrapped MessageHead head, @JsonUnwrapped @Nullable Object details) {

    /** The same without VTEX's document, when it carries one. */
    public OrderMessage withoutVtexOrder() {
        return details instanceof CarriesVtexOrder carrier
                ? new OrderMessage(head, carrier.withoutVtexOrder())
                : this;
    }

    /** The same with less of the order, when it carries one. */
    public OrderMessage cutShort() {
        return details instanceof CarriesVtexOrder carrier
                ? new OrderMessage(head, carrier.cutShort())
                : this;
    }
}
