package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.InvoiceNumberTaken;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoicedBeyondValue;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownInvoice;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** What is wrong with commands that cannot be of their order, in its words. */
final class Unfits {

    private Unfits() {}

    static InvoicedBeyondValue beyond(long asked, long value, long invoiced, long removed) {
        return new InvoicedBeyondValue(List.of(beyondValue(asked, value, invoiced, removed)));
    }

    static Violation beyondValue(long asked, long value, long invoiced, long removed) {
        long left = value - invoiced - removed;
        return new Violation(
                "invoice.value.minorUnits",
                ("is %d and exceeds what is left of the order's value: %d less %d invoiced and %d"
                                + " being removed leave %d (expected: at most %d, in minor units of BRL)")
                        .formatted(asked, value, invoiced, removed, left, Math.max(0, left)));
    }

    static Violation foreign(String field, String currency) {
        return new Violation(
                field + ".currency",
                "is %s (expected: BRL, the order's currency)".formatted(currency));
    }

    static Violation tooMany(String field, int left) {
        return new Violation(
                field,
                "exceeds what is left (expected: at most %d, neither invoiced nor being removed)"
                        .formatted(left));
    }

    static Violation foreignSku(String field) {
        return new Violation(
                field,
                "is not in the order (expected: the SKU of an item or of a kit's component; a"
                        + " service, such as gift wrap, is part of its item, its price too)");
    }

    static InvoiceNumberTaken numberTaken() {
        return new InvoiceNumberTaken(List.of(takenNumber()));
    }

    static Violation takenNumber() {
        return new Violation(
                "invoice.number",
                "is that of an invoice or a return of the order (expected: another)");
    }

    static UnknownInvoice unknownInvoice() {
        return new UnknownInvoice(
                List.of(
                        new Violation(
                                "tracking.invoiceNumber",
                                "is of no invoice of the order (expected: one that VTEX has or is"
                                        + " asked for)")));
    }
}
