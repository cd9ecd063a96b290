package io.trapiche.domain.flow;

import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Orders that are what was placed but for their amounts, which VTEX has at a wrong scale or in
 * another currency. They are parked and can be cancelled; nothing of them is invoiced.
 */
public final class WrongAmounts {

    private static final Set<String> CODES =
            Set.of(Diagnosis.SENT_AT_WRONG_SCALE, Diagnosis.OTHER_CURRENCY_IN_VTEX);

    private WrongAmounts() {}

    /**
     * Whether VTEX shows the purchase that was placed, and nothing of it is wrong but its amounts.
     */
    public static boolean isOnly(Placement placement, OmsSnapshot shown) {
        return SamePurchase.isShown(placement, shown)
                && SamePurchase.hasUnits(placement.content(), shown)
                && code(placement, shown).isPresent();
    }

    /** Parks what VTEX has at wrong amounts; empty for anything else. */
    static Optional<Step> park(Placed placed, Known known, Instant now) {
        return isUnderWay(placed, known)
                ? code(placed.placement(), known.snapshot())
                        .map(code -> new Step.Record(parking(code, placed, known, now)))
                : Optional.empty();
    }

    private static boolean isUnderWay(Placed placed, Known known) {
        return placed instanceof InVtex
                && !(placed instanceof Returned)
                && !known.snapshot().status().isTerminal();
    }

    private static ParkOrder parking(String code, Placed placed, Known known, Instant now) {
        String both =
                "placed at %s, VTEX has it at %s"
                        .formatted(placed.placement().content().total(), known.snapshot().value());
        return new ParkOrder(code, both, now);
    }

    /**
     * What VTEX would settle at the wrong amount is neither invoiced nor changed, whatever else
     * holds the order up. What VTEX ended has its answer.
     */
    static boolean holdsBack(ChannelOrderState channel, Known known, Step step) {
        return isOfAmounts(step)
                && channel instanceof Placed placed
                && !known.snapshot().status().isTerminal()
                && (isParkedFor(placed) || isShown(placed.placement(), known.snapshot()));
    }

    private static boolean isOfAmounts(Step step) {
        return step instanceof Step.RegisterInvoice
                || step instanceof Step.SendChange
                || (step instanceof Step.ControlChange control
                        && control.control().control() == Control.RETRY);
    }

    private static boolean isParkedFor(Placed placed) {
        return placed instanceof Parked parked && CODES.contains(parked.why().code());
    }

    private static boolean isShown(Placement placement, OmsSnapshot shown) {
        return SamePurchase.isShown(placement, shown) && code(placement, shown).isPresent();
    }

    private static Optional<String> code(Placement placement, OmsSnapshot shown) {
        if (OtherCurrency.is(placement, shown)) {
            return Optional.of(Diagnosis.OTHER_CURRENCY_IN_VTEX);
        }
        return WrongScale.is(placement, shown)
                ? Optional.of(Diagnosis.SENT_AT_WRONG_SCALE)
                : Optional.empty();
    }
}
