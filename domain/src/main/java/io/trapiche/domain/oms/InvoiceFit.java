package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.InvoicedBeyondValue;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violations;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
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
        if (fit.faults.isComparable("invoice.value", invoice.value())) {
            fit.checkValue();
        }
        fit.faults.checkNumber(invoice);
        fit.checkUnits();
        checkItems(invoice, fit.faults.unnamed());
        new OrderDates(order, now)
                .check(fit.faults.unnamed(), "invoice.issuedAt", invoice.issuedAt().toInstant());
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
        Map<SkuId, Long> open = openUnits(order);
        for (int i = 0; i < invoice.items().size(); i++) {
            Invoice.Item item = invoice.items().get(i);
            Long left = open.get(item.sku());
            if (left == null) {
                if (!mayBeOrdered(order.snapshot(), item.sku())) {
                    faults.unnamed()
                            .add(
                                    "invoice.items[%d].sku".formatted(i),
                                    "is not in the order (expected: one of its SKUs)");
                }
            } else if (item.quantity() > left) {
                faults.unnamed()
                        .add(
                                "invoice.items[%d].quantity".formatted(i),
                                "exceeds what is left (expected: at most %d, neither invoiced nor being removed)"
                                        .formatted(left));
            } else {
                open.put(item.sku(), left - item.quantity());
            }
        }
    }

    /**
     * How many there are of kits' components is not known; a SKU that is nowhere may stand on a
     * line that nobody could read; and where VTEX shows no line there is nothing to hold units
     * against.
     */
    static boolean mayBeOrdered(OmsSnapshot shown, SkuId sku) {
        return shown.furtherSkus().contains(sku)
                || shown.unreadableLines() > 0
                || shown.lines().isEmpty();
    }

    /**
     * Ordered, and neither invoiced nor on their way out: what changes removed is gone from the
     * lines; of what is further, besides, nobody knows how many.
     */
    static Map<SkuId, Long> openUnits(Known order) {
        Map<SkuId, Long> open = order.snapshot().units();
        order.snapshot().furtherSkus().forEach(open::remove);
        order.standingInvoices()
                .flatMap(earlier -> earlier.items().stream())
                .forEach(
                        item ->
                                open.computeIfPresent(
                                        item.sku(),
                                        (_, left) -> Math.max(0, left - item.quantity())));
        Leaving.of(order)
                .units()
                .forEach(
                        (sku, leaving) ->
                                open.computeIfPresent(
                                        sku, (_, left) -> Math.max(0, left - leaving)));
        return open;
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
