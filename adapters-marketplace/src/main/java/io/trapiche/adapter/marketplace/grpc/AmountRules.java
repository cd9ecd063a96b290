package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import org.jspecify.annotations.Nullable;

/** Rules for amounts of money: one currency, a sane range, and a total that adds up. */
final class AmountRules {

    /**
     * With at most {@value OrderContentRules#LINES} lines of at most {@value LineRules#QUANTITY}
     * units, no sum leaves a {@code long}.
     */
    static final long HIGHEST = 1_000_000_000_000L;

    private final @Nullable String currency;

    /**
     * Rules for one order.
     *
     * @param currency that every amount has to have; null when only its form can be checked
     */
    AmountRules(@Nullable String currency) {
        this.currency = currency;
    }

    void required(Faults faults, String field, boolean present, Money amount) {
        if (present) {
            check(faults.in(field), amount);
        } else {
            faults.missing(field, "an amount, zero included");
        }
    }

    void optional(Faults faults, String field, boolean present, Money amount) {
        if (present) {
            check(faults.in(field), amount);
        }
    }

    private void check(Faults faults, Money amount) {
        if (!isInRange(amount)) {
            faults.add("minor_units", "is out of range (expected: 0 to %d)".formatted(HIGHEST));
        }
        String expected = currency == null ? "an ISO 4217 code" : currency;
        if (amount.getCurrencyCode().isEmpty()) {
            faults.missing("currency_code", expected);
        } else if (currency != null && !amount.getCurrencyCode().equals(currency)) {
            faults.add("currency_code", "is not the account's (expected: " + expected + ")");
        }
    }

    /** The interest is part of the total, and the parts make up the total. */
    static void sums(Faults faults, OrderContent order, boolean taxesInTotal) {
        if (isInRange(order.getInterest())
                && isInRange(order.getTotal())
                && order.getInterest().getMinorUnits() > order.getTotal().getMinorUnits()) {
            faults.add("interest.minor_units", "exceeds the total (expected: at most the total)");
        }
        if (isSummable(order) && sum(order, taxesInTotal) != order.getTotal().getMinorUnits()) {
            faults.add(
                    "total.minor_units",
                    "does not add up (expected: unit prices times quantities + shipping prices +"
                            + " interest"
                            + (taxesInTotal ? " + taxes)" : ", without taxes)"));
        }
    }

    private static boolean isSummable(OrderContent order) {
        return order.hasTotal()
                && isInRange(order.getTotal())
                && isInRange(order.getInterest())
                && order.getLinesCount() > 0
                && order.getLinesCount() <= OrderContentRules.LINES
                && order.getTaxesCount() <= OrderContentRules.LINES
                && order.getLinesList().stream().allMatch(AmountRules::isSummable)
                && order.getTaxesList().stream().allMatch(tax -> isInRange(tax.getValue()));
    }

    private static boolean isSummable(OrderLine line) {
        return LineRules.isQuantity(line.getQuantity())
                && line.hasUnitPrice()
                && line.hasShippingPrice()
                && isInRange(line.getUnitPrice())
                && isInRange(line.getShippingPrice());
    }

    private static long sum(OrderContent order, boolean taxesInTotal) {
        long sum = order.getInterest().getMinorUnits();
        for (OrderLine line : order.getLinesList()) {
            sum += line.getUnitPrice().getMinorUnits() * line.getQuantity();
            sum += line.getShippingPrice().getMinorUnits();
        }
        return taxesInTotal
                ? sum
                        + order.getTaxesList().stream()
                                .mapToLong(tax -> tax.getValue().getMinorUnits())
                                .sum()
                : sum;
    }

    private static boolean isInRange(Money amount) {
        return amount.getMinorUnits() >= 0 && amount.getMinorUnits() <= HIGHEST;
    }
}
