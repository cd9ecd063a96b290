package io.trapiche.domain.oms;

import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** Why a command on an order of VTEX's order management cannot be carried out. */
public sealed interface OmsOrderRefusal {

    /** What in the command is wrong; empty where it is the order that takes no such command. */
    default List<Violation> violations() {
        return List.of();
    }

    /** VTEX never told of this order. */
    record UnknownOmsOrder() implements OmsOrderRefusal {}

    /** The order is cancelled, or about to be. */
    record OrderCancelledAlready() implements OmsOrderRefusal {}

    /** The order is invoiced. */
    record OrderInvoicedAlready() implements OmsOrderRefusal {}

    /** Part of the order is invoiced: VTEX takes neither a cancellation nor a return. */
    record OrderPartlyInvoiced() implements OmsOrderRefusal {}

    /** The order takes such commands, but what this one tells cannot be of it. */
    sealed interface Unfit extends OmsOrderRefusal {

        /** Every fault of the command; paths as in the ERP's command. */
        @Override
        List<Violation> violations();
    }

    /** An invoice or a return of this number is there, or asked for. */
    record InvoiceNumberTaken(List<Violation> violations) implements Unfit {
        public InvoiceNumberTaken {
            violations = List.copyOf(violations);
        }
    }

    /** No invoice of this number is known. */
    record UnknownInvoice(List<Violation> violations) implements Unfit {
        public UnknownInvoice {
            violations = List.copyOf(violations);
        }
    }

    /** The same command id came before with other content. */
    record CommandIdReused(CommandId commandId) implements OmsOrderRefusal {}

    /** A cancellation waits for the seller's answer in VTEX, which starts no handling meanwhile. */
    record CancellationRequested() implements OmsOrderRefusal {}

    /** Another command acknowledged the order. */
    record AcknowledgedAlready() implements OmsOrderRefusal {}

    /** Another cancellation is under way. */
    record CancellationUnderWay() implements OmsOrderRefusal {}

    /** Nobody waits for the seller's answer to a cancellation: there is nothing to deny. */
    record NoCancellationRequested() implements OmsOrderRefusal {}

    /** Another command denies the cancellation already. */
    record DenialUnderWay() implements OmsOrderRefusal {}

    /** Another account sold the order, or a marketplace did: its payment is told there. */
    record PaymentElsewhere() implements OmsOrderRefusal {}

    /** The order waits for no payment. */
    record NoPaymentPending() implements OmsOrderRefusal {}

    /** Another command tells of a payment already. */
    record PaymentNotificationUnderWay() implements OmsOrderRefusal {}

    /** The currency is not the order's. */
    record ForeignCurrency(List<Violation> violations) implements Unfit {
        public ForeignCurrency {
            violations = List.copyOf(violations);
        }
    }

    /** What is wrong has no name of its own. */
    record DoesNotFit(List<Violation> violations) implements Unfit {
        public DoesNotFit {
            violations = List.copyOf(violations);
        }
    }

    /** VTEX changes no order that is part of a chain of marketplaces. */
    record OrderNotChangeable() implements OmsOrderRefusal {}

    /** Nothing is added or repriced while an invoice of the order has no result. */
    record InvoiceUnderWay(List<Violation> violations) implements Unfit {
        public InvoiceUnderWay {
            violations = List.copyOf(violations);
        }
    }

    /** No change of the order was asked for under this id. */
    record UnknownChange(List<Violation> violations) implements Unfit {
        public UnknownChange {
            violations = List.copyOf(violations);
        }
    }

    /** The change is not one that VTEX has taken and not carried out, or is seen to already. */
    record ChangeNotOpen(List<Violation> violations) implements Unfit {
        public ChangeNotOpen {
            violations = List.copyOf(violations);
        }
    }

    /** The order is worth nothing, and VTEX takes no invoice of nothing. */
    record NothingToInvoice() implements OmsOrderRefusal {}

    /** VTEX refunds a return only once the whole order is invoiced. */
    record NotInvoicedInFull() implements OmsOrderRefusal {}

    /** The returns together would exceed what was invoiced. */
    record ReturnedBeyondValue(List<Violation> violations) implements Unfit {
        public ReturnedBeyondValue {
            violations = List.copyOf(violations);
        }
    }

    /** The invoices together would exceed the order's value. */
    record InvoicedBeyondValue(List<Violation> violations) implements Unfit {
        public InvoicedBeyondValue {
            violations = List.copyOf(violations);
        }
    }
}
