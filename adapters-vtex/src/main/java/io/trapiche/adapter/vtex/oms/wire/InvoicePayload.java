package io.trapiche.adapter.vtex.oms.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/oms/pvt/orders/{orderId}/invoice}.
 *
 * @param issuanceDate ISO 8601 with the offset of the fiscal document, without a colon
 * @param invoiceValue as text
 * @param courier empty while the package is not tracked, as are number and URL
 * @param items one row for each SKU: repeated rows keep VTEX from refunding (VTEX known issue)
 */
public record InvoicePayload(
        String type,
        String issuanceDate,
        String invoiceNumber,
        String invoiceValue,
        @Nullable String invoiceKey,
        @Nullable String invoiceUrl,
        @Nullable String embeddedInvoice,
        String courier,
        String trackingNumber,
        String trackingUrl,
        List<InvoiceItemPayload> items) {

    /** One SKU; {@code price} is for one unit. */
    public record InvoiceItemPayload(String id, long price, int quantity) {}

    /** The fiscal document names the customer. */
    @Override
    public String toString() {
        return "***";
    }
}
