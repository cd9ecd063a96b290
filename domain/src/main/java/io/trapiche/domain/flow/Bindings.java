package io.trapiche.domain.flow;

import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderState.BeforeIntegration;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Which order of VTEX's belongs to which order of a marketplace's. Only VTEX's own order tells. */
public final class Bindings {

    private Bindings() {}

    /**
     * The ids of an order that VTEX shows as the placement's. A franchise's order is in another
     * account, so its id is a claim to the end; it counts when it was claimed together with the
     * confirmed main order and is made from its id, as VTEX makes it.
     *
     * @param claimed ids that callbacks to this order's addresses told
     */
    public static VtexOrderIds confirmed(OrderId main, List<VtexOrderIds> claimed) {
        OrderId franchise =
                claimed.stream()
                        .filter(ids -> ids.main().equals(main))
                        .map(VtexOrderIds::franchise)
                        .filter(Objects::nonNull)
                        .filter(id -> id.value().endsWith("-" + main.value()))
                        .findFirst()
                        .orElse(null);
        return new VtexOrderIds(main, franchise);
    }

    /**
     * A franchise's id comes with the callback, so such an order waits for that or its deadline.
     */
    static boolean isDue(Placed placed, Known known) {
        Placement placement = placed.placement();
        return placed.phase() instanceof BeforeIntegration
                && !placement.content().allowFranchises()
                && isOf(placement, known.snapshot());
    }

    /**
     * Whether VTEX's order is the placed one, though VTEX may have its amounts at a wrong scale or
     * in another currency: it is to be parked and to be cancelled with its ids.
     */
    public static boolean isOf(Placement placement, OmsSnapshot shown) {
        return SamePurchase.is(placement, shown) || WrongAmounts.isOnly(placement, shown);
    }

    /** Earlier versions bound what a callback named. */
    static Step ofAnother(Placed placed, Known known, Instant now) {
        boolean over =
                placed instanceof Parked
                        || placed instanceof Cancelled
                        || placed instanceof Returned
                        || placed instanceof Refused;
        return placed.vtexIds() == null || over
                ? new Rest()
                : new Step.Record(
                        new ParkOrder(
                                Diagnosis.OTHER_ORDER_IN_VTEX, known.ref().orderId().value(), now));
    }
}
