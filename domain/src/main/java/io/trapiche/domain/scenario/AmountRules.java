package io.trapiche.domain.scenario;

import io.trapiche.domain.scenario.ScenarioFacts.Amounts;

/** The parts of an order's total make up the total. */
final class AmountRules {

    private final boolean taxesInTotal;

    AmountRules(boolean taxesInTotal) {
        this.taxesInTotal = taxesInTotal;
    }

    void check(Amounts amounts, Findings findings) {
        if (amounts.interest() > amounts.total()) {
            findings.add("interest.minor_units", "exceeds the total (expected: at most the total)");
        }
        long most = Math.addExact(amounts.items(), amounts.shipping());
        if (amounts.discount() > most) {
            findings.add(
                    "discount.minor_units",
                    "exceeds the prices (expected: at most items and shipping together)");
        }
        if (sum(amounts) != amounts.total()) {
            findings.add(
                    "total.minor_units",
                    "does not add up (expected: unit prices times quantities + shipping prices +"
                            + " interest - discount"
                            + (taxesInTotal ? " + taxes)" : ", without taxes)"));
        }
    }

    private long sum(Amounts amounts) {
        long prices = Math.addExact(amounts.items(), amounts.shipping());
        long owed = Math.addExact(prices, amounts.interest()) - amounts.discount();
        return taxesInTotal ? Math.addExact(owed, amounts.taxes()) : owed;
    }
}
