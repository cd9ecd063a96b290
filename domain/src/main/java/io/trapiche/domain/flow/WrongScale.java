package io.trapiche.domain.flow;

import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.AmountScale;
import java.time.Instant;

/**
 * Orders that earlier versions placed: they told VTEX minor units where it counts hundredths, so
 * one in a currency without decimals stands there at a hundredth of its worth.
 */
public final class WrongScale {

    private WrongScale() {}

    /** Whether VTEX shows the placement at what its minor units are as hundredths. */
    private static boolean is(Placement placement, OmsSnapshot shown) {
        OrderContent content = placement.content();
        long total = content.total().minorUnits();
        return !SamePurchase.hasTotal(content, shown)
                && (isToldOf(total, shown) || isToldOf(total + SamePurchase.taxes(content), shown));
    }

    /**
     * Whether VTEX shows the purchase that was placed, and nothing of it is wrong but the scale.
     */
    public static boolean isOnly(Placement placement, OmsSnapshot shown) {
        return SamePurchase.isShown(placement, shown)
                && SamePurchase.hasUnits(placement.content(), shown)
                && is(placement, shown);
    }

    private static boolean isToldOf(long minorUnits, OmsSnapshot shown) {
        return AmountScale.HUNDREDTHS
                .readDown(minorUnits, shown.value().currency())
                .filter(shown.value()::equals)
                .isPresent();
    }

    static boolean isToPark(Placed placed, Known known) {
        return placed instanceof InVtex
                && !(placed instanceof Returned)
                && !known.snapshot().status().isTerminal()
                && is(placed.placement(), known.snapshot());
    }

    static Step park(Known known, Instant now) {
        return new Step.Record(
                new ParkOrder(
                        Diagnosis.SENT_AT_WRONG_SCALE,
                        "VTEX has it at " + known.snapshot().value(),
                        now));
    }

    /**
     * What VTEX would settle at the wrong amount is neither invoiced nor changed, whatever else
     * holds the order up. What VTEX ended has its answer.
     */
    static boolean holdsBack(ChannelOrderState channel, Known known, Step step) {
        return (step instanceof Step.RegisterInvoice || step instanceof Step.SendRemoval)
                && channel instanceof Placed placed
                && !known.snapshot().status().isTerminal()
                && (isParkedFor(placed) || isShown(placed.placement(), known.snapshot()));
    }

    private static boolean isParkedFor(Placed placed) {
        return placed instanceof Parked parked
                && parked.why().code().equals(Diagnosis.SENT_AT_WRONG_SCALE);
    }

    private static boolean isShown(Placement placement, OmsSnapshot shown) {
        return SamePurchase.isShown(placement, shown) && is(placement, shown);
    }
}
