package io.trapiche.domain.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each tax is on a SKU of the order, and no two on one. */
final class TaxRules {

    private TaxRules() {}

    static void check(ScenarioFacts facts, Findings findings) {
        Set<String> ordered =
                facts.lines().stream().map(ScenarioFacts.Line::sku).collect(Collectors.toSet());
        Set<String> taxed = new HashSet<>();
        List<String> skus = facts.taxedSkus();
        for (int i = 0; i < skus.size(); i++) {
            if (!skus.get(i).isEmpty()) {
                check(i, skus.get(i), ordered, taxed, findings);
            }
        }
    }

    private static void check(
            int index, String sku, Set<String> ordered, Set<String> taxed, Findings findings) {
        String field = "taxes[%d].sku".formatted(index);
        if (!ordered.contains(sku)) {
            findings.add(field, "is not ordered (expected: the SKU of a line)");
        } else if (!taxed.add(sku)) {
            findings.add(field, "is repeated (expected: one tax for each SKU)");
        }
    }
}
