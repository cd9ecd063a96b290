package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.shared.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * VTEX's order management (VTEX Orders API). Each call may throw {@link VtexUnavailable}, which
 * leaves open whether it had its effect.
 */
public interface OrderManagement {

    /** The order as VTEX has it now; empty when it has none of this id. */
    Optional<OmsSnapshot> read(OmsOrderRef order);

    /**
     * Starts handling. Answers {@code Refused} with code OMS003 unless the order is ready for
     * handling, also when it was started before.
     */
    Answer startHandling(OmsOrderRef order);

    /** Registers an invoice. The same number again changes nothing but the receipt. */
    Answer registerInvoice(OmsOrderRef order, Invoice invoice);

    /**
     * Registers the return of what was invoiced (VTEX: an invoice of type {@code Input}); VTEX
     * refunds by itself. Taken only once the order is invoiced in full. The same number again
     * changes nothing but the receipt.
     */
    Answer registerReturn(OmsOrderRef order, Invoice invoice);

    /**
     * Tells how the package of an invoice travels, and that it arrived. Repeatable.
     *
     * @param events all of its way that VTEX shall show, in the place of those that it shows; none
     *     to leave them as they are
     * @param dispatchedDate as VTEX told it; null for none
     */
    Answer registerTracking(
            OmsOrderRef order,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate);

    /** As above, without events, of a package of which nobody told when it left. */
    default Answer registerTracking(OmsOrderRef order, Tracking tracking) {
        return registerTracking(order, tracking, List.of(), null);
    }

    /**
     * Asks to cancel. In some statuses the first call asks and the second confirms: read the order
     * in between.
     */
    Answer cancel(OmsOrderRef order, String reason);

    /**
     * Denies a request to cancel: the order goes on where it was (VTEX guide on cancellations; the
     * route is in no specification). Answers {@code Refused} unless exactly this request waits for
     * the seller's answer, also when it was denied before.
     *
     * @param requestId VTEX's id of the request
     */
    Answer denyCancellation(OmsOrderRef order, String requestId, String reason);

    /**
     * Tells that a payment of the shop's own sale came in. Answers {@code Refused} where no payment
     * of that id is awaited, also when it was told before.
     */
    Answer notifyPayment(OmsOrderRef order, PaymentId paymentId);

    /** Puts a note on the order's timeline. A repeat is another note. */
    Answer addNote(OmsOrderRef order, TimelineNote note);

    /**
     * Takes items, a part of the value or both out of an order in handling, of which a part may be
     * invoiced (VTEX: order modifications). VTEX does it later; {@code Done} bears its id of the
     * change as the receipt. A repeat would take out more: look with {@link #findRemoval} first.
     */
    Answer removeItems(OmsOrderRef order, ItemRemoval removal);

    /**
     * The id of a change that removes the same for the same reason; empty when VTEX shows none.
     *
     * @param askedAt when the removal was asked for: a change that VTEX was asked for before, by
     *     its own clock, is another one
     * @param others ids of changes that are known to be somebody else's
     */
    Optional<String> findRemoval(
            OmsOrderRef order, ItemRemoval removal, Instant askedAt, Set<String> others);

    /** What came of a change that VTEX took. */
    ChangeOutcome changeOutcome(OmsOrderRef order, String changeId);

    /** How far VTEX is with a change of an order. */
    enum ChangeOutcome {
        UNDER_WAY,
        DONE,
        CANCELED
    }

    /** VTEX's word. */
    sealed interface Answer {

        /** Done; {@code receipt} null when VTEX gave none. */
        record Done(@Nullable String receipt) implements Answer {}

        /**
         * VTEX will not do it in the order's present state, or at all.
         *
         * @param code VTEX's own, or {@code HTTP_} and the status
         * @param cause VTEX's text, cut, without personal data
         */
        record Refused(String code, String cause) implements Answer {}
    }
}
