package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.NotInvoicedInFull;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.ReturnedBeyondValue;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.SkuId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What may be taken back of an order, and when. */
final class ReturnRules {

    private final Known order;
    private final Invoice invoice;
    private final Faults faults;

    private ReturnRules(Known order, Invoice invoice) {
        this.order = order;
        this.invoice = invoice;
        this.faults = new Faults(order);
    }

    static Optional<OmsOrderRefusal> refusal(Known order, Invoice invoice, Instant now) {
        return new ReturnRules(order, invoice).refusal(now);
    }

    private Optional<OmsOrderRefusal> refusal(Instant now) {
        if (order.isCancelled()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (!order.snapshot().status().equals(OmsStatus.INVOICED)) {
            return Optional.of(new NotInvoicedInFull());
        }
        if (faults.isComparable("invoice.value", invoice.value())) {
            checkValue();
        }
        faults.checkNumber(invoice);
        if (!order.snapshot().lines().isEmpty()) {
            checkUnits(returnableUnits());
        }
        InvoiceFit.checkItems(invoice, faults.unnamed());
        new OrderDates(order, now)
                .check(faults.unnamed(), "invoice.issuedAt", invoice.issuedAt().toInstant());
        return faults.refusal();
    }

    private void checkValue() {
        BigInteger invoiced = invoiced();
        BigInteger returned = InvoiceTotals.returns(order);
        faults.checkAmount(
                ReturnedBeyondValue::new,
                invoice,
                invoiced.subtract(returned),
                "what was invoiced: %d less %d returned".formatted(invoiced, returned));
    }

    /** VTEX may show an order as invoiced without any of its invoices. */
    private BigInteger invoiced() {
        BigInteger sales = InvoiceTotals.sales(order);
        return sales.signum() == 0 ? InvoiceTotals.exact(order.snapshot().value()) : sales;
    }

    private void checkUnits(Map<SkuId, Long> left) {
        for (int i = 0; i < invoice.items().size(); i++) {
            Invoice.Item item = invoice.items().get(i);
            if (isFurther(item.sku(), left)) {
                continue;
            }
            long units = left.getOrDefault(item.sku(), 0L);
            if (item.quantity() > units) {
                faults.unnamed()
                        .add(
                                "invoice.items[%d].quantity".formatted(i),
                                "exceeds what is left (expected: at most %d, invoiced and not yet returned)"
                                        .formatted(units));
            } else {
                left.put(item.sku(), units - item.quantity());
            }
        }
    }

    private boolean isFurther(SkuId sku, Map<SkuId, Long> left) {
        OmsSnapshot shown = order.snapshot();
        return shown.furtherSkus().contains(sku)
                || (shown.unreadableLines() > 0 && !left.containsKey(sku));
    }

    /** The order is invoiced in full; what others invoiced of it names no SKU here. */
    private Map<SkuId, Long> returnableUnits() {
        Map<SkuId, Long> left = new HashMap<>();
        if (isInvoicedByCommandsAlone()) {
            order.standingInvoices()
                    .flatMap(sale -> sale.items().stream())
                    .forEach(item -> left.merge(item.sku(), (long) item.quantity(), Long::sum));
        } else {
            order.snapshot()
                    .lines()
                    .forEach(line -> left.merge(line.sku(), (long) line.quantity(), Long::sum));
        }
        order.standingReturns()
                .flatMap(earlier -> earlier.items().stream())
                .forEach(
                        item ->
                                left.computeIfPresent(
                                        item.sku(),
                                        (_, units) -> Math.max(0, units - item.quantity())));
        return left;
    }

    private boolean isInvoicedByCommandsAlone() {
        return order.standingInvoices().findAny().isPresent()
                && order.snapshot().packages().stream()
                        .filter(OmsSnapshot.Package::output)
                        .allMatch(
                                pack ->
                                        order.standingInvoices()
                                                .anyMatch(
                                                        own ->
                                                                own.number()
                                                                        .equals(
                                                                                pack
                                                                                        .invoiceNumber())));
    }
}
