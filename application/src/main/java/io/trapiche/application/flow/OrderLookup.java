package io.trapiche.application.flow;

import io.trapiche.application.following.OrderReading;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.flow.Bindings;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.AccountName;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Finds out whether VTEX has what was placed, when nobody knows what became of a submission. */
final class OrderLookup {

    private final OrderStore orders;
    private final OrderReading reading;
    private final InstantSource clock;

    OrderLookup(OrderStore orders, OrderReading reading, InstantSource clock) {
        this.orders = orders;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Whether VTEX has an order under the placement's id; what that means is recorded. For an order
     * that is being cancelled another one does not count: it is not ours to cancel.
     *
     * @param claimed ids that callbacks told of this order
     */
    boolean isInVtex(StreamId lane, OrderStates states, List<VtexOrderIds> claimed) {
        if (!(states.channel() instanceof Placed placed)) {
            return false;
        }
        Optional<Known> found =
                states.oms() instanceof Known known ? Optional.of(known) : find(placed);
        if (found.isEmpty()) {
            return false;
        }
        if (Bindings.isOf(placed.placement(), found.get().snapshot())) {
            VtexOrderIds ids = Bindings.confirmed(found.get().ref().orderId(), claimed);
            orders.change(lane, new RecordIntegration(ids, clock.instant()));
            return true;
        }
        return !(placed instanceof Cancelling) && park(lane, found.get());
    }

    private Optional<Known> find(Placed placed) {
        AccountName account = placed.placement().key().account();
        return placed.placement().possibleOrderIds().stream()
                .map(id -> new OmsOrderRef(account, id))
                .filter(reading::read)
                .map(orders::oms)
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .findFirst();
    }

    private boolean park(StreamId lane, Known other) {
        String id = other.ref().orderId().value();
        orders.change(lane, new ParkOrder(Diagnosis.OTHER_ORDER_IN_VTEX, id, clock.instant()));
        return true;
    }
}
