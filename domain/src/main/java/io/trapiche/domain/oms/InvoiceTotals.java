package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was invoiced and taken back by commands, and elsewhere as far as VTEX shows it. Sums beyond
 * a long are wrong, but no reason to throw.
 */
final class InvoiceTotals {

    private InvoiceTotals() {}

    static BigInteger sales(Known order) {
        return sum(order, order.standingInvoices().toList(), true);
    }

    /** What is neither invoiced nor on its way out; below zero where more is invoiced than that. */
    static BigInteger open(Known order) {
        return notInvoiced(order).subtract(Leaving.of(order).least(order.snapshot()));
    }

    static BigInteger notInvoiced(Known order) {
        return exact(order.snapshot().value()).subtract(sales(order));
    }

    /** VTEX says so, or the invoices that it has and those asked for make up the order. */
    static boolean isInvoicedInFull(Known order) {
        return order.snapshot().status().equals(OmsStatus.INVOICED)
                || isMadeUpBy(sales(order), order);
    }

    /** As {@link #isInvoicedInFull}, where VTEX will not have one of the invoices asked for. */
    static boolean isInvoicedInFullWithout(InvoiceNumber refused, Known order) {
        List<Invoice> others =
                order.standingInvoices()
                        .filter(invoice -> !invoice.number().equals(refused))
                        .toList();
        return order.snapshot().status().equals(OmsStatus.INVOICED)
                || isMadeUpBy(sum(order, others, true), order);
    }

    private static boolean isMadeUpBy(BigInteger sales, Known order) {
        BigInteger value = exact(order.snapshot().value());
        return value.signum() > 0 && sales.compareTo(value) >= 0;
    }

    static BigInteger returns(Known order) {
        return sum(order, order.standingReturns().toList(), false);
    }

    static BigInteger exact(Money money) {
        return BigInteger.valueOf(money.minorUnits());
    }

    private static BigInteger sum(Known order, List<Invoice> ours, boolean output) {
        Set<InvoiceNumber> numbers = ours.stream().map(Invoice::number).collect(Collectors.toSet());
        Stream<Money> elsewhere =
                order.snapshot().packages().stream()
                        .filter(pack -> pack.output() == output)
                        .filter(pack -> !numbers.contains(pack.invoiceNumber()))
                        .map(OmsSnapshot.Package::value);
        return Stream.concat(ours.stream().map(Invoice::value), elsewhere)
                .map(InvoiceTotals::exact)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
