package io.trapiche.domain.draft;

import static java.util.Objects.requireNonNull;

import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import org.jspecify.annotations.Nullable;

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

    /** The line; null when it, or what was checked before it, has a violation. */
    @Nullable OrderLine read(Violations violations, OrderDraft.Line line) {
        SkuId sku = violations.take(SkuId.parse("sku", line.sku()));
        if (!isQuantity(line.quantity())) {
            violations.add("quantity", "is out of range (expected: 1 to %d)".formatted(QUANTITY));
        }
        Money unitPrice = amounts.required(violations, "unit_price", line.unitPrice());
        Money shippingPrice = amounts.required(violations, "shipping_price", line.shippingPrice());
        DeliveryChannel channel =
                Choices.required(violations, "channel", line.channel(), DeliveryChannel.class);
        String sla = TextRules.optional(violations, "sla", line.sla(), NAME_LENGTH);
        TimeSpan reservation = reservation(violations, line.stockReservation());
        TimeSpan estimate =
                violations.take(TimeSpan.parse("shipping_estimate", line.shippingEstimate()));
        String warehouse =
                TextRules.optional(violations, "warehouse_id", line.warehouseId(), NAME_LENGTH);
        if (!violations.isEmpty()) {
            return null;
        }
        return new OrderLine(
                requireNonNull(sku),
                line.quantity(),
                requireNonNull(unitPrice),
                requireNonNull(shippingPrice),
                requireNonNull(channel),
                sla,
                requireNonNull(reservation),
                requireNonNull(estimate),
                warehouse);
    }

    /** VTEX takes this one in days only. */
    private static @Nullable TimeSpan reservation(Violations violations, @Nullable String text) {
        TimeSpan span = violations.take(TimeSpan.parse("stock_reservation", text));
        if (span != null
                && span.unit() != TimeSpan.Unit.DAYS
                && span.unit() != TimeSpan.Unit.BUSINESS_DAYS) {
            violations.add("stock_reservation", "has another unit (expected: d or bd)");
        }
        return span;
    }
}
