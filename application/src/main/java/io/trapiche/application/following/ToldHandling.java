package io.trapiche.application.following;

import io.trapiche.application.oms.OmsOrders;
import io.trapiche.domain.oms.OmsOrderCommand.RecordToldStatus;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.Decision;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A signal's word that an order is in handling, which VTEX said yes to when it was started. */
record ToldHandling(OmsOrders orders, InstantSource clock) {

    /** Whether the order is in handling now, without a reading. */
    boolean isTaken(
            OmsOrderRef order,
            OmsOrderState state,
            @Nullable OmsStatus status,
            @Nullable Instant changedAt) {
        Instant now = clock.instant();
        return state instanceof Known known
                && known.isStartUnshown()
                && status != null
                && changedAt != null
                // A moment that has yet to come would hide what VTEX tells until then.
                && !changedAt.isAfter(now)
                && orders.handle(order, new RecordToldStatus(status, changedAt, now)).decision()
                        instanceof Decision.Accepted<OmsOrderEvent, ?>;
    }
}
