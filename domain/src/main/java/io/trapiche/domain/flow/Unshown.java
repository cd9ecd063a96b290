package io.trapiche.domain.flow;

import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsOrderState.Known;
import java.time.Duration;
import java.time.Instant;

/**
 * The start of handling and invoices that VTEX took and has not shown since. VTEX goes on from both
 * to another status by itself, and its feed and hook tell of that: the reading that they lead to is
 * the only one, unless they are late or somebody waits for what VTEX shows.
 */
final class Unshown {

    /** How long feed and hook may take; more than two pauses of a feed. */
    private static final Duration UNTIL_SIGNALLED = Duration.ofSeconds(12);

    /** After which what VTEX took is believed without being seen. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** A reading, at once or later; a rest where VTEX owes nothing. */
    Step next(Known order, Instant now) {
        if (!isOwed(order, now)) {
            return new Rest();
        }
        ReadOrder reading = new ReadOrder(order.ref());
        return isAwaited(order)
                ? reading
                : ChannelSteps.after(order.touchedAt(), UNTIL_SIGNALLED, now, reading);
    }

    private static boolean isOwed(Known order, Instant now) {
        return isRecent(order, now) && (order.isStartUnshown() || order.isInvoiceUnshown());
    }

    /** The status may be another by now, and VTEX refuses what does not fit it. */
    boolean isInvoice(Known order, Instant now) {
        return isRecent(order, now) && order.isInvoiceUnshown();
    }

    private static boolean isRecent(Known order, Instant now) {
        return now.isBefore(order.touchedAt().plus(LONGEST));
    }

    /** A tracking waits for an invoice that VTEX took, whatever is shown; a note for nothing. */
    private static boolean isAwaited(Known order) {
        return order.instructions()
                .pending()
                .map(asked -> asked.action())
                .anyMatch(
                        action ->
                                !(action instanceof Acknowledge
                                        || action instanceof AddNote
                                        || action instanceof RegisterTracking));
    }
}
