package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.InvoicedBeyondValue;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Violations;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** Holds an invoice against its order: what it is for, its parts, its date. */
final class InvoiceFit {

    private final Known order;
    private final Invoice invoice;
    private final Faults faults;

    private InvoiceFit(Known order, Invoice invoice) {
        this.order = order;
        this.invoice = invoice;
        this.faults = new Faults(order);
    }

    /** Names everything that does not fit. */
    static Optional<OmsOrderRefusal> refusal(Known order, Invoice invoice, Instant now) {
        InvoiceFit fit = new InvoiceFit(order, invoice);
        boolean comparable = fit.faults.isComparable("invoice.value", invoice.value());
        fit.faults.checkNumber(invoice);
        if (comparable) {
            fit.checkValue();
        }
        fit.checkUnits();
        checkItems(invoice, fit.faults.unnamed());
        new OrderDates(order, now)
                .checkIssued(
                        fit.faults.unnamed(), "invoice.issuedAt", invoice.issuedAt().toInstant());
        return fit.faults.refusal();
    }

    private void checkValue() {
        BigInteger left = InvoiceTotals.open(order);
        BigInteger leaving = InvoiceTotals.notInvoiced(order).subtract(left);
        faults.checkAmount(
                InvoicedBeyondValue::new,
                invoice,
                left,
                "the order's value: %d less %d invoiced and %d being removed"
                        .formatted(
                                order.snapshot().value().minorUnits(),
                                InvoiceTotals.sales(order),
                                leaving));
    }

    private void checkUnits() {
        OpenUnits open = OpenUnits.of(order);
        for (int i = 0; i < invoice.items().size(); i++) {
            Invoice.Item item = invoice.items().get(i);
            open.take(item.sku(), item.quantity(), faults.unnamed().in("invoice.items", i));
        }
    }

    /** The price of one unit may be rounded up, by less than the smallest amount VTEX knows. */
    static void checkItems(Invoice invoice, Violations violations) {
        BigInteger items = BigInteger.ZERO;
        long units = 0;
        for (Invoice.Item item : invoice.items()) {
            items = items.add(product(item.unitPrice(), item.quantity()));
            units += item.quantity();
        }
        BigInteger most =
                BigInteger.valueOf(invoice.value().minorUnits())
                        .add(
                                BigInteger.valueOf(
                                        units
                                                * AmountScale.HUNDREDTHS.step(
                                                        invoice.value().currency())));
        if (items.compareTo(most) > 0) {
            violations.add(
                    "invoice.value.minorUnits",
                    "is less than its items, which come to %d (expected: items net of discounts,"
                                    .formatted(items)
                            + " shipping and all else that is invoiced)");
        }
    }

    private static BigInteger product(Money price, int quantity) {
        return BigInteger.valueOf(price.minorUnits()).multiply(BigInteger.valueOf(quantity));
    }
}
