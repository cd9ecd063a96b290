package io.trapiche.domain.scenario;

import io.trapiche.domain.scenario.ScenarioFacts.Amounts;
import io.trapiche.domain.shared.Violations;

/** The parts of an order's total make up the total. */
final class AmountRules {

    private final boolean taxesInTotal;

    AmountRules(boolean taxesInTotal) {
        this.taxesInTotal = taxesInTotal;
    }

    void check(Amounts amounts, Violations violations) {
        if (amounts.interest() > amounts.total()) {
            violations.add(
                    "interest.minor_units", "exceeds the total (expected: at most the total)");
        }
        long most = Math.addExact(amounts.items(), amounts.shipping());
        if (amounts.discount() > most) {
            violations.add(
                    "discount.minor_units",
                    "exceeds the prices (expected: at most items and shipping together)");
        }
        if (amounts.total() == 0) {
            violations.add(
                    "total.minor_units",
                    "is zero (expected: above zero, because VTEX takes no invoice of nothing and the"
                            + " order could never be finished)");
        }
        long owed = owed(amounts);
        if (owed != amounts.total()) {
            violations.add(
                    "total.minor_units",
                    ("does not add up (expected: %d = unit prices times quantities + shipping prices"
                                    + " + interest - discount%s)")
                            .formatted(owed, taxesInTotal ? " + taxes" : ", without taxes"));
        }
    }

    private long owed(Amounts amounts) {
        long prices = Math.addExact(amounts.items(), amounts.shipping());
        long owed = Math.addExact(prices, amounts.interest()) - amounts.discount();
        return taxesInTotal ? Math.addExact(owed, amounts.taxes()) : owed;
    }
}
