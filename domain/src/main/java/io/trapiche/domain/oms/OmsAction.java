package io.trapiche.domain.oms;

import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.OrderChange;
import io.trapiche.domain.order.Tracking;
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

    record RegisterTracking(Tracking tracking) implements OmsAction {}

    /**
     * Cancel the whole order.
     *
     * @param reason no personal data
     */
    record Cancel(String reason) implements OmsAction {}
}
