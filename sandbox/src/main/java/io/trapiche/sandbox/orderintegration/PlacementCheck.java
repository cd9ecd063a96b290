package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.seller.SellerSettings;
import io.trapiche.sandbox.seller.Sellers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that makes a placement invalid, found at once. */
final class PlacementCheck {
    private final Sellers sellers;
    private final Map<String, Set<String>> affiliates;

    PlacementCheck(Sellers sellers, Map<String, Set<String>> affiliates) {
        this.sellers = sellers;
        this.affiliates = Map.copyOf(affiliates);
    }

    List<Violation> violations(Job.Integrate job) {
        SellerSettings settings = sellers.settings(job.account());
        List<Violation> violations =
                new ArrayList<>(
                        BodySchema.PLACEMENT.violations(job.request(), settings.acceptNulls()));
        violations.addAll(
                ScenarioCheck.violations(new PlacedOrder(job.request()), settings.franchises()));
        if (!affiliates.getOrDefault(job.account(), Set.of()).contains(job.affiliateId())) {
            violations.add(Violation.of("affiliateId", "a marketplace of the account"));
        }
        return violations;
    }
}
