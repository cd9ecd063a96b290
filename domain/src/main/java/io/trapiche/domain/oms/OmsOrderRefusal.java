package io.trapiche.domain.oms;

import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** Why a command on an order of VTEX's order management cannot be carried out. */
public sealed interface OmsOrderRefusal {

    /** VTEX never told of this order. */
    record UnknownOmsOrder() implements OmsOrderRefusal {}

    /** The order is cancelled, or about to be. */
    record OrderCancelledAlready() implements OmsOrderRefusal {}

    /** The order is invoiced. */
    record OrderInvoicedAlready() implements OmsOrderRefusal {}

    /** Part of the order is invoiced: VTEX takes neither a cancellation nor a return. */
    record OrderPartlyInvoiced() implements OmsOrderRefusal {}

    /** Another command asked for an invoice of this number. */
    record InvoiceNumberTaken(InvoiceNumber number) implements OmsOrderRefusal {}

    /** No invoice of this number is known. */
    record UnknownInvoice(InvoiceNumber number) implements OmsOrderRefusal {}

    /** The same command id came before with other content. */
    record CommandIdReused(CommandId commandId) implements OmsOrderRefusal {}

    /** A cancellation waits for the seller's answer in VTEX, which starts no handling meanwhile. */
    record CancellationRequested() implements OmsOrderRefusal {}

    /** Another command acknowledged the order. */
    record AcknowledgedAlready() implements OmsOrderRefusal {}

    /** Another cancellation is under way. */
    record CancellationUnderWay() implements OmsOrderRefusal {}

    /** The invoice's currency is not the order's. */
    record ForeignCurrency() implements OmsOrderRefusal {}

    /** What the command tells cannot be of this order; paths as in the ERP's command. */
    record DoesNotFit(List<Violation> violations) implements OmsOrderRefusal {
        public DoesNotFit {
            violations = List.copyOf(violations);
        }
    }

    /** The order is worth nothing, and VTEX takes no invoice of nothing. */
    record NothingToInvoice() implements OmsOrderRefusal {}

    /** VTEX refunds a return only once the whole order is invoiced. */
    record NotInvoicedInFull() implements OmsOrderRefusal {}

    /** The returns together would exceed what was invoiced. */
    record ReturnedBeyondValue(Money invoiced) implements OmsOrderRefusal {}

    /** The invoices together would exceed the order's value. */
    record InvoicedBeyondValue(Money value) implements OmsOrderRefusal {}
}
