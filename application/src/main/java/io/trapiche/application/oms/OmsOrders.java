package io.trapiche.application.oms;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState;
import java.util.Optional;

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

    /** Where the order once stood, from memory; empty where nobody remembers. */
    public Optional<OmsOrderState> remembered(OmsOrderRef order) {
        return aggregates.remembered(StreamId.of(order));
    }

    public Handled<OmsOrderState, OmsOrderEvent, OmsOrderRefusal> handle(
            OmsOrderRef order, OmsOrderCommand command) {
        return aggregates.handle(StreamId.of(order), command);
    }
}
