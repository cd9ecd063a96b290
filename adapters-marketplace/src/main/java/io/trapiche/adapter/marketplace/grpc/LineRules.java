package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.orders.v1.DeliveryChannel;
import io.trapiche.orders.v1.OrderLine;

/** Rules for one line of an order. */
final class LineRules {

    /** Most units of one line. */
    static final int QUANTITY = 10_000;

    private static final int NAME_LENGTH = 100;

    private final AmountRules amounts;

    LineRules(AmountRules amounts) {
        this.amounts = amounts;
    }

    static boolean isQuantity(int quantity) {
        return quantity >= 1 && quantity <= QUANTITY;
    }

    void check(Faults faults, OrderLine line) {
        var _ = faults.take(SkuId.parse("sku", line.getSku()));
        if (!isQuantity(line.getQuantity())) {
            faults.add("quantity", "is out of range (expected: 1 to %d)".formatted(QUANTITY));
        }
        amounts.required(faults, "unit_price", line.hasUnitPrice(), line.getUnitPrice());
        amounts.required(
                faults, "shipping_price", line.hasShippingPrice(), line.getShippingPrice());
        TextRules.choice(
                faults, "channel", line.getChannelValue(), DeliveryChannel.getDescriptor());
        TextRules.optional(faults, "sla", line.getSla(), NAME_LENGTH);
        stockReservation(faults, line.getStockReservation());
        var _ = faults.take(TimeSpan.parse("shipping_estimate", line.getShippingEstimate()));
        TextRules.optional(faults, "warehouse_id", line.getWarehouseId(), NAME_LENGTH);
    }

    private static void stockReservation(Faults faults, String text) {
        TimeSpan span = faults.take(TimeSpan.parse("stock_reservation", text));
        if (span != null
                && span.unit() != TimeSpan.Unit.DAYS
                && span.unit() != TimeSpan.Unit.BUSINESS_DAYS) {
            faults.add("stock_reservation", "has another unit (expected: d or bd)");
        }
    }
}
