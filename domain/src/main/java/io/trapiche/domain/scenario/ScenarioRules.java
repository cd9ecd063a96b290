package io.trapiche.domain.scenario;

import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.scenario.ScenarioFacts.Amounts;
import io.trapiche.domain.shared.Violations;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognises an order's scenarios and tells everything in which the order is not as they ask, so
 * that VTEX is never sent what it would answer with EOI005.
 */
public final class ScenarioRules {

    private final DeliveryRules deliveries;
    private final AmountRules amounts;

    /**
     * Rules for the orders of one marketplace.
     *
     * @param taxesInTotal its totals include the taxes it designates
     */
    public ScenarioRules(MixedChannels mixedChannels, boolean taxesInTotal) {
        this.deliveries = new DeliveryRules(mixedChannels);
        this.amounts = new AmountRules(taxesInTotal);
    }

    /** Recognises the order; adds everything in which it is not as its scenarios ask. */
    public Recognition check(ScenarioFacts facts, Violations violations) {
        if (facts.amounts() != null) {
            amounts.check(facts.amounts(), violations);
        }
        List<Scenario> scenarios = new ArrayList<>(deliveries.check(facts, violations));
        TaxRules.check(facts, violations);
        scenarios.addAll(others(facts));
        return new Recognition(scenarios);
    }

    private static List<Scenario> others(ScenarioFacts facts) {
        List<Scenario> found = new ArrayList<>();
        if (facts.paymentStatus() != null) {
            found.add(
                    facts.paymentStatus() == PaymentStatus.PENDING
                            ? Scenario.PENDING_PAYMENT
                            : Scenario.APPROVED_PAYMENT);
        }
        Amounts amounts = facts.amounts();
        add(found, Scenario.INTEREST, amounts != null && amounts.interest() > 0);
        add(found, Scenario.DISCOUNTS, amounts != null && amounts.discount() > 0);
        add(found, Scenario.TAXES, !facts.taxedSkus().isEmpty());
        add(found, Scenario.TRACKING_HINTS, facts.trackingHints());
        return found;
    }

    private static void add(List<Scenario> found, Scenario scenario, boolean recognised) {
        if (recognised) {
            found.add(scenario);
        }
    }
}
