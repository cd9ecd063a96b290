package io.trapiche.domain.order;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a marketplace promises its customer and asks the seller to deliver. Two placements with
 * equal content are the same placement.
 *
 * @param total what the marketplace owes the seller, interest included
 * @param interest part of {@code total}; zero when there is none
 * @param lines at least one
 * @param paymentMethods VTEX payment groups, for example {@code creditCardPaymentGroup}; at least
 *     one
 * @param taxes empty unless the marketplace designates taxes
 * @param trackingHints empty unless the marketplace already has labels
 * @param pickupAccountName account that owns the pickup point; null unless a franchise's point is
 *     used
 * @param note free text for the seller; null when there is none
 */
public record OrderContent(
        PaymentStatus paymentStatus,
        Money total,
        Money interest,
        List<OrderLine> lines,
        Customer customer,
        Delivery delivery,
        List<String> paymentMethods,
        List<LineTax> taxes,
        List<TrackingHint> trackingHints,
        boolean allowFranchises,
        @Nullable AccountName pickupAccountName,
        @Nullable PersonalData note) {

    public OrderContent {
        lines = List.copyOf(lines);
        paymentMethods = List.copyOf(paymentMethods);
        taxes = List.copyOf(taxes);
        trackingHints = List.copyOf(trackingHints);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines: none (expected: at least one)");
        }
    }

    /**
     * Items and shipping, without interest and taxes.
     *
     * @throws ArithmeticException beyond the range of a long
     * @throws IllegalArgumentException when a line's currency is not the total's
     */
    public Money goodsAndShipping() {
        Money sum = Money.zero(total.currency());
        for (OrderLine line : lines) {
            sum = sum.plus(line.unitPrice().times(line.quantity())).plus(line.shippingPrice());
        }
        return sum;
    }
}
