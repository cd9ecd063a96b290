package io.trapiche.application.channel;

import io.trapiche.domain.order.NetLines;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.OrderTotals;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.scenario.ScenarioFacts;
import io.trapiche.domain.scenario.ScenarioRules;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** Holds a corrected order to what a placed one is held to, or VTEX would park it again. */
final class CorrectionCheck {

    private final PlacementPolicy policy;

    CorrectionCheck(PlacementPolicy policy) {
        this.policy = policy;
    }

    List<Violation> violations(OrderContent content) {
        List<Violation> violations =
                new ScenarioRules(policy.mixedChannels(), hasTaxesInTotal(content))
                        .check(ScenarioFacts.of(content))
                        .violations();
        return violations.isEmpty() ? untellable(content) : violations;
    }

    private List<Violation> untellable(OrderContent content) {
        return NetLines.of(content, policy.shippingPrice())
                        instanceof Parsed.Faulty<List<OrderLine>>(List<Violation> violations)
                ? violations
                : List.of();
    }

    /** A correction leaves the marketplace's way of summing up as it was. */
    private static boolean hasTaxesInTotal(OrderContent content) {
        OrderTotals totals = OrderTotals.of(content);
        return totals.total()
                .plus(totals.discount())
                .minus(totals.items())
                .minus(totals.shipping())
                .minus(totals.interest())
                .equals(totals.taxes());
    }
}
