package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoiceNumberTaken;
import io.trapiche.domain.oms.OmsOrderRefusal.NotInvoicedInFull;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.ReturnedBeyondValue;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be taken back of an order, and when. */
final class ReturnRules {

    private final Known order;
    private final Invoice invoice;
    private final Violations violations = new Violations();

    private ReturnRules(Known order, Invoice invoice) {
        this.order = order;
        this.invoice = invoice;
    }

    static Optional<OmsOrderRefusal> refusal(Known order, Invoice invoice, Instant now) {
        return new ReturnRules(order, invoice).refusal(now);
    }

    private Optional<OmsOrderRefusal> refusal(Instant now) {
        if (order.isCancelled()) {
            return Optional.of(new OrderCancelledAlready());
        }
        Money value = order.snapshot().value();
        if (!value.currency().equals(invoice.value().currency())) {
            return Optional.of(new ForeignCurrency());
        }
        if (!order.snapshot().status().equals(OmsStatus.INVOICED)) {
            return Optional.of(new NotInvoicedInFull());
        }
        if (order.knows(invoice.number())) {
            return Optional.of(new InvoiceNumberTaken(invoice.number()));
        }
        BigInteger left = invoiced().subtract(InvoiceTotals.returns(order));
        if (InvoiceTotals.exact(invoice.value()).compareTo(left) > 0) {
            return Optional.of(new ReturnedBeyondValue(value));
        }
        List<Violation> faults = faults(now);
        return faults.isEmpty() ? Optional.empty() : Optional.of(new DoesNotFit(faults));
    }

    /** VTEX may show an order as invoiced without any of its invoices. */
    private BigInteger invoiced() {
        BigInteger sales = InvoiceTotals.sales(order);
        return sales.signum() == 0 ? InvoiceTotals.exact(order.snapshot().value()) : sales;
    }

    private List<Violation> faults(Instant now) {
        if (!order.snapshot().lines().isEmpty()) {
            checkUnits(returnableUnits());
        }
        InvoiceFit.checkItems(invoice, violations);
        new OrderDates(order, now)
                .check(violations, "invoice.issuedAt", invoice.issuedAt().toInstant());
        return violations.all();
    }

    private void checkUnits(Map<SkuId, Long> left) {
        for (int i = 0; i < invoice.items().size(); i++) {
            Invoice.Item item = invoice.items().get(i);
            if (isFurther(item.sku(), left)) {
                continue;
            }
            long units = left.getOrDefault(item.sku(), 0L);
            if (item.quantity() > units) {
                violations.add(
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
