package io.trapiche.domain.oms;

import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.PaymentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX's order management can be asked to do with an order. Two with equal content are the
 * same.
 */
public sealed interface OmsAction {

    /**
     * The ERP has the order durably: handling starts.
     *
     * @param erpReference the ERP's own; null when it gave none
     */
    record Acknowledge(@Nullable String erpReference) implements OmsAction {}

    record RegisterInvoice(Invoice invoice) implements OmsAction {}

    /** Take back what was invoiced: VTEX refunds. {@code invoice} is that of the return. */
    record RegisterReturn(Invoice invoice) implements OmsAction {}

    /** A change of the order, which VTEX carries out some time after it took it. */
    sealed interface Change extends OmsAction {

        OrderChange change();
    }

    /** What is open of the order will not come, all of it or in part. */
    record RemoveItems(ItemRemoval removal) implements Change {

        @Override
        public OrderChange change() {
            return removal.asChange();
        }
    }

    /** Units come, do not come or cost something else. */
    record ChangeOrder(OrderChange change) implements Change {}

    /** What a change would make of the order is to be told, and the order left as it is. */
    record PreviewChange(OrderChange change) implements OmsAction {}

    /**
     * A change that VTEX took, and has not carried out, is to be tried again or given up.
     *
     * @param change the command that asked for the change
     * @param reason why, for the seller's people; null for a retry that nobody gave a reason for
     */
    record ControlChange(Control control, CommandId change, @Nullable String reason)
            implements OmsAction {

        /** What VTEX can be asked of a change under way. */
        public enum Control {
            RETRY,
            CANCEL
        }
    }

    /**
     * Tell how a package travels.
     *
     * @param events what happened to it on its way, beside what VTEX shows; may be none
     */
    record RegisterTracking(Tracking tracking, List<TrackingEvent> events) implements OmsAction {
        public RegisterTracking {
            events = List.copyOf(events);
        }

        /** Without events. */
        public RegisterTracking(Tracking tracking) {
            this(tracking, List.of());
        }
    }

    /**
     * Cancel the whole order.
     *
     * @param reason no personal data
     */
    record Cancel(String reason) implements OmsAction {}

    /** Tell VTEX that a payment of the shop's own sale came in, which nobody else tells. */
    record NotifyPayment(PaymentId paymentId) implements OmsAction {}

    /**
     * Put a note on the order's timeline. VTEX shows none by its interface: a repeat is another.
     */
    record AddNote(TimelineNote note) implements OmsAction {}

    /**
     * Deny the cancellation that somebody asked for in VTEX: the order goes on.
     *
     * @param reason no personal data; VTEX shows it
     */
    record DenyCancellation(String reason) implements OmsAction {}
}
