package io.trapiche.application.oms;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState;

/**
 * The orders of VTEX's order management. Throws as {@link Aggregates} does.
 *
 * @param aggregates where they are kept
 */
public record OmsOrders(
        Aggregates<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal> aggregates) {

    /** Where the order stands. */
    public OmsOrderState find(OmsOrderRef order) {
        return aggregates.load(StreamId.of(order));
    }

    public Handled<OmsOrderState, OmsOrderEvent, OmsOrderRefusal> handle(
            OmsOrderRef order, OmsOrderCommand command) {
        return aggregates.handle(StreamId.of(order), command);
    }
}
