package io.trapiche.adapter.console.history;

import io.trapiche.domain.order.Tracking;

/** A tracking number leads to an address at many couriers, so it stays out. */
final class TrackingFacts {

    private TrackingFacts() {}

    static Facts of(Tracking tracking) {
        return add(Facts.none(), tracking);
    }

    static Facts add(Facts facts, Tracking tracking) {
        return facts.and("invoiceNumber", tracking.invoiceNumber())
                .and("deliveredAt", tracking.deliveredAt());
    }
}
