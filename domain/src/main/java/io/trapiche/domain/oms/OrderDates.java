package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.Violations;
import java.time.Duration;
import java.time.Instant;

/** When something can have happened to an order. */
record OrderDates(Known order, Instant now) {

    /** Clocks of different systems differ. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /**
     * An order may reach VTEX long after its sale, and its fiscal document tells that of the sale.
     */
    private static final Duration BEFORE = Duration.ofDays(30);

    void check(Violations violations, String field, Instant moment) {
        Instant latest = now.plus(AHEAD);
        if (moment.isAfter(latest)) {
            violations.add(
                    field,
                    "is in the future (expected: at most an hour ahead, %s)".formatted(latest));
        }
        Instant created = order.snapshot().createdAt();
        if (created != null && moment.isBefore(created.minus(BEFORE))) {
            violations.add(
                    field,
                    "is before the order (expected: at most 30 days before it was made in VTEX, %s)"
                            .formatted(created));
        }
    }
}
