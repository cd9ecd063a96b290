package io.trapiche.sandbox.seller;

import java.util.List;

/** The rules of an account, for all its marketplaces. The first that covers a difference holds. */
public record DivergenceRules(List<DivergenceRule> rules) {
    static final DivergenceRules NONE = new DivergenceRules(List.of());

    public DivergenceRules {
        rules = List.copyOf(rules);
    }

    /**
     * Denies what no rule covers.
     *
     * @param percent of the seller's price
     */
    public DivergenceRule.Action actionFor(double percent) {
        return rules.stream()
                .filter(rule -> rule.covers(percent))
                .map(DivergenceRule::action)
                .findFirst()
                .orElse(DivergenceRule.Action.DENY);
    }
}
