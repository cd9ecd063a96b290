package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.orders.v1.Money;
import org.jspecify.annotations.Nullable;

/** Rules for amounts of money: one currency and a sane range. */
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

    static boolean isInRange(Money amount) {
        return amount.getMinorUnits() >= 0 && amount.getMinorUnits() <= HIGHEST;
    }
}
