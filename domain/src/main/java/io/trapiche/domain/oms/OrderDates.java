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
    private static final Leeway ISSUED = new Leeway(Duration.ofDays(30), "30 days");

    /** Nobody delivers what VTEX has no order for; a carrier may tell the day alone. */
    private static final Leeway DELIVERED = new Leeway(Duration.ofDays(1), "a day");

    private record Leeway(Duration before, String inWords) {}

    void checkIssued(Violations violations, String field, Instant moment) {
        check(violations, field, moment, ISSUED);
    }

    void checkDelivered(Violations violations, String field, Instant moment) {
        check(violations, field, moment, DELIVERED);
    }

    private void check(Violations violations, String field, Instant moment, Leeway leeway) {
        Instant latest = now.plus(AHEAD);
        if (moment.isAfter(latest)) {
            violations.add(
                    field,
                    "is in the future (expected: at most an hour ahead, %s)".formatted(latest));
        }
        Instant created = order.snapshot().createdAt();
        if (created != null && moment.isBefore(created.minus(leeway.before()))) {
            violations.add(
                    field,
                    "is before the order (expected: at most %s before it was made in VTEX, %s)"
                            .formatted(leeway.inWords(), created));
        }
    }
}
