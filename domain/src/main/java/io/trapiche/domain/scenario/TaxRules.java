package io.trapiche.domain.scenario;

import io.trapiche.domain.shared.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each tax is on a SKU of the order, and no two on one. */
final class TaxRules {

    private TaxRules() {}

    static void check(ScenarioFacts facts, Violations violations) {
        Set<String> ordered =
                facts.lines().stream().map(ScenarioFacts.Line::sku).collect(Collectors.toSet());
        Set<String> taxed = new HashSet<>();
        List<String> skus = facts.taxedSkus();
        for (int i = 0; i < skus.size(); i++) {
            if (!skus.get(i).isEmpty()) {
                check(skus.get(i), ordered, taxed, violations.in("taxes", i));
            }
        }
    }

    private static void check(
            String sku, Set<String> ordered, Set<String> taxed, Violations violations) {
        if (!ordered.contains(sku)) {
            violations.add("sku", "is not ordered (expected: the SKU of a line)");
        } else if (!taxed.add(sku)) {
            violations.add("sku", "is repeated (expected: one tax for each SKU)");
        }
    }
}
