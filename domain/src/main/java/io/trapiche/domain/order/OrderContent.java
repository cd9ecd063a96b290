package io.trapiche.domain.order;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a marketplace promises its customer and asks the seller to deliver. Two placements that tell
 * the same are the same placement.
 *
 * @param total what the marketplace owes the seller: items, shipping and interest, less the
 *     discount
 * @param interest part of {@code total}; zero when there is none
 * @param discount off the whole order, beside what prices are net of; zero when there is none
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
        Money discount,
        List<OrderLine> lines,
        Customer customer,
        Delivery delivery,
        List<String> paymentMethods,
        List<LineTax> taxes,
        List<TrackingHint> trackingHints,
        boolean allowFranchises,
        @Nullable AccountName pickupAccountName,
        @Nullable PersonalData note) {

    /** An order stored before there were discounts tells none. */
    public OrderContent {
        discount = discount == null ? Money.zero(total.currency()) : discount;
        lines = List.copyOf(lines);
        paymentMethods = List.copyOf(paymentMethods);
        taxes = List.copyOf(taxes);
        trackingHints = List.copyOf(trackingHints);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines: none (expected: at least one)");
        }
    }

    /** An order without a discount. */
    public OrderContent(
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
        this(
                paymentStatus,
                total,
                interest,
                Money.zero(total.currency()),
                lines,
                customer,
                delivery,
                paymentMethods,
                taxes,
                trackingHints,
                allowFranchises,
                pickupAccountName,
                note);
    }

    /** Whether it tells the same: tax documents may be told with and without their masks. */
    public boolean isSameAs(OrderContent other) {
        return equals(other) || canonical().equals(other.canonical());
    }

    private OrderContent canonical() {
        return new OrderContent(
                paymentStatus,
                total,
                interest,
                discount,
                lines,
                customer.canonical(),
                delivery,
                paymentMethods,
                taxes,
                trackingHints,
                allowFranchises,
                pickupAccountName,
                note);
    }

    /** The same order with lines that the discount has been taken off. */
    public OrderContent withNetLines(List<OrderLine> netLines) {
        return new OrderContent(
                paymentStatus,
                total,
                interest,
                netLines,
                customer,
                delivery,
                paymentMethods,
                taxes,
                trackingHints,
                allowFranchises,
                pickupAccountName,
                note);
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
            sum = sum.plus(line.goods()).plus(line.shippingPrice());
        }
        return sum;
    }
}
