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
        if (!InvoiceTotals.isInvoicedInFull(order)) {
            return Optional.of(new NotInvoicedInFull());
        }
        boolean comparable = faults.isComparable("invoice.value", invoice.value());
        faults.checkNumber(invoice);
        if (comparable) {
            checkValue();
        }
        if (!order.snapshot().lines().isEmpty()) {
            checkUnits();
        }
        InvoiceFit.checkItems(invoice, faults.unnamed());
        new OrderDates(order, now)
                .checkIssued(faults.unnamed(), "invoice.issuedAt", invoice.issuedAt().toInstant());
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

    private void checkUnits() {
        OpenUnits open = OpenUnits.toReturn(order, invoicedUnits());
        for (int i = 0; i < invoice.items().size(); i++) {
            Invoice.Item item = invoice.items().get(i);
            open.take(item.sku(), item.quantity(), faults.unnamed().in("invoice.items", i));
        }
    }

    /** The order is invoiced in full; what others invoiced of it names no SKU here. */
    private Map<SkuId, Long> invoicedUnits() {
        if (!isInvoicedByCommandsAlone()) {
            return order.snapshot().units();
        }
        Map<SkuId, Long> units = new HashMap<>();
        order.standingInvoices()
                .flatMap(sale -> sale.items().stream())
                .forEach(item -> units.merge(item.sku(), (long) item.quantity(), Long::sum));
        return units;
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
