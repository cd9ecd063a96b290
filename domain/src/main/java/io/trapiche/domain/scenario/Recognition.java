package io.trapiche.domain.scenario;

import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an order was recognised as.
 *
 * @param scenarios in the guide's order
 * @param violations what the order has otherwise than its scenarios ask for; fields as in the
 *     marketplaces' contract, from the order on
 */
public record Recognition(List<Scenario> scenarios, List<Violation> violations) {

    public Recognition {
        scenarios = scenarios.stream().sorted().toList();
        violations = List.copyOf(violations);
    }

    public boolean needsFranchises() {
        return scenarios.stream().anyMatch(Scenario::needsFranchises);
    }

    /** The numbers alone, for people and machines: {@code 2,5,12}. */
    public String numbers() {
        return scenarios.stream()
                .map(scenario -> Integer.toString(scenario.number()))
                .collect(Collectors.joining(","));
    }
}
