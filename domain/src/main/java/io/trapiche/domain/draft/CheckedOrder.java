package io.trapiche.domain.draft;

import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.scenario.Recognition;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** What the rules make of a draft. */
public sealed interface CheckedOrder {

    /** The scenarios recognised, in a draft that is malformed too. */
    Recognition recognition();

    /**
     * An order without a violation.
     *
     * @param netLines as VTEX gets them
     */
    record Sound(OrderContent content, List<OrderLine> netLines, Recognition recognition)
            implements CheckedOrder {
        public Sound {
            netLines = List.copyOf(netLines);
        }
    }

    /**
     * No order.
     *
     * @param violations at least one; paths as in the marketplaces' contract, from the order on
     */
    record Faulty(List<Violation> violations, Recognition recognition) implements CheckedOrder {
        public Faulty {
            violations = List.copyOf(violations);
        }
    }
}
