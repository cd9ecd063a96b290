package io.trapiche.domain.scenario;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an order was recognised as.
 *
 * @param scenarios in the guide's order
 */
public record Recognition(List<Scenario> scenarios) {

    public Recognition {
        scenarios = scenarios.stream().sorted().toList();
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
