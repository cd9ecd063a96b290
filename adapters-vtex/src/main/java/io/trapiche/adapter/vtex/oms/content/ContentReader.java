package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsContent;

/** Reads the whole of an order from what is kept of VTEX's document. */
public final class ContentReader {

    private ContentReader() {}

    /** What does not fit reads as not told, so that one odd part leaves the rest readable. */
    public static OmsContent read(JsonView document, ToldAmounts amounts) {
        OrderParts parts = OrderParts.read(document, amounts);
        PaymentReader payments = new PaymentReader(amounts);
        return new OmsContent(
                parts.lines(),
                parts.totals(),
                parts.changes(),
                CustomerReader.read(document.field("clientProfileData")),
                AddressReader.addresses(document),
                new DeliveryReader(parts.lines(), parts.freight(), amounts).read(),
                payments.payments(document),
                payments.giftCards(document),
                SaleReader.read(document));
    }
}
