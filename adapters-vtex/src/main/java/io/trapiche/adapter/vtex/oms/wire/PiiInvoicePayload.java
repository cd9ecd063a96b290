package io.trapiche.adapter.vtex.oms.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/orders/pvt/document/{orderId}/invoices}. It has no place for the fiscal
 * document itself.
 *
 * @param issuedDate the day in the offset of the fiscal document, {@code yyyy-MM-dd}
 * @param courier empty while the package is not tracked, as are number and URL
 */
public record PiiInvoicePayload(
        String type,
        String issuedDate,
        String invoiceNumber,
        long invoiceValue,
        @Nullable String invoiceKey,
        @Nullable String invoiceUrl,
        String courier,
        String trackingNumber,
        String trackingUrl,
        List<PiiItemPayload> items) {

    /** Units of the item at a place, counted from 0; {@code price} is for all of them. */
    public record PiiItemPayload(int itemIndex, long price, int quantity) {}

    @Override
    public String toString() {
        return "***";
    }
}
