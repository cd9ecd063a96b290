package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.CarriesVtexOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * An order as read from VTEX.
 *
 * @param vtexOrder VTEX's document; null when left out
 * @param vtexOrderOmitted the document is too large, or no JSON object; it can be read from VTEX
 */
public record OmsOrderDetails(
        OmsOrderData order, @Nullable RawValue vtexOrder, boolean vtexOrderOmitted)
        implements CarriesVtexOrder {

    @Override
    public OmsOrderDetails withoutVtexOrder() {
        return new OmsOrderDetails(order, null, true);
    }

    @Override
    public OmsOrderDetails cutShort() {
        return new OmsOrderDetails(order.cutShort(), null, true);
    }

    @Override
    public String toString() {
        return "***";
    }
}
