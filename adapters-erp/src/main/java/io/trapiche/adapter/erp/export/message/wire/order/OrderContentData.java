package io.trapiche.adapter.erp.export.message.wire.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order is made of; shows nothing of itself but in JSON.
 *
 * @param customer null when VTEX told none
 * @param contentOmitted the message would be too large: lines are cut short, customer, addresses,
 *     deliveries, payments, gift cards and sale are left out
 */
public record OrderContentData(
        List<LineData> lines,
        @JsonUnwrapped TotalsData totals,
        List<ChangeData> changes,
        @Nullable BuyerData customer,
        @Nullable AddressesData addresses,
        List<DeliveryData> deliveries,
        List<PaymentData> payments,
        List<GiftCardData> giftCards,
        @Nullable SaleData sale,
        boolean contentOmitted) {

    public OrderContentData {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        deliveries = List.copyOf(deliveries);
        payments = List.copyOf(payments);
        giftCards = List.copyOf(giftCards);
    }

    /** What an ERP cannot do without. */
    public OrderContentData cutShort() {
        return new OrderContentData(
                lines.stream().map(LineData::cutShort).toList(),
                totals,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                true);
    }

    @Override
    public String toString() {
        return "***";
    }
}
