package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.PaymentId;
import java.time.Instant;
import java.util.Currency;
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
     * Changes an order in handling, of which a part may be invoiced (VTEX: order modifications).
     * VTEX does it later; {@code Done} bears its id of the change as the receipt. A repeat would be
     * a second change: look with {@link #findChange} first.
     */
    Answer changeOrder(OmsOrderRef order, OrderChange change);

    /**
     * The id of a change that does the same for the same reason; empty when VTEX shows none.
     *
     * @param askedAt when the change was asked for: one that VTEX was asked for before, by its own
     *     clock, is another one
     * @param others ids of changes that are known to be somebody else's
     */
    Optional<String> findChange(
            OmsOrderRef order, OrderChange change, Instant askedAt, Set<String> others);

    /**
     * What a change would make of the order, which VTEX leaves as it is. Repeatable.
     *
     * @param currency the order's
     */
    Preview previewChange(OmsOrderRef order, OrderChange change, Currency currency);

    /**
     * Has VTEX try a change again that it took and did not carry out; {@code Refused} of one that
     * it did, or gave up.
     *
     * @param change as it was asked for
     */
    Answer retryChange(OmsOrderRef order, String changeId, OrderChange change);

    /**
     * Asks to give up a change that is under way; whether VTEX did is read with {@link
     * #changeOutcome}. {@code Refused} of one that is carried out.
     *
     * @param reason no personal data; VTEX shows it to the seller's people alone
     */
    Answer cancelChange(OmsOrderRef order, String changeId, String reason);

    /** What came of a change that VTEX took. */
    ChangeOutcome changeOutcome(OmsOrderRef order, String changeId);

    /** VTEX's word on a change that nobody asked for yet. */
    sealed interface Preview {

        record Told(OrderChange.Preview preview) implements Preview {}

        /** VTEX would not take the change as the order stands, or at all; as {@code Refused}. */
        record NotTold(String code, String cause) implements Preview {}
    }

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
