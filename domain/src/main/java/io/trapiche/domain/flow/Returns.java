package io.trapiche.domain.flow;

import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Invoice.Item;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The return invoices of an invoiced order that is cancelled (VTEX guide on marketplace
 * cancellations: an invoice notification of type Input; the refund follows). VTEX refuses goods and
 * interest in one invoice (known issue), so there are two; and each SKU has one row, because
 * repeated rows keep the refund from happening (known issue).
 */
final class Returns {

    private static final String GOODS = "R";
    private static final String INTEREST = "RI";
    private static final int LONGEST = 44;

    private final Known order;
    private final OffsetDateTime issuedAt;

    private Returns(Known order, OffsetDateTime issuedAt) {
        this.order = order;
        this.issuedAt = issuedAt;
    }

    /**
     * What is left to take back.
     *
     * @param zone of the account, in which the returns are dated
     */
    static List<Invoice> of(Placement placement, Known order, Instant askedAt, ZoneId zone) {
        return new Returns(order, askedAt.atZone(zone).toOffsetDateTime()).of(placement);
    }

    private List<Invoice> of(Placement placement) {
        return IntStream.iterate(1, nth -> nth + 1)
                .mapToObj(nth -> own(nth, placement.content().interest().minorUnits()))
                .filter(this::areOurs)
                .findFirst()
                .orElseThrow();
    }

    /** What is told under the nth pair of numbers. */
    private List<Invoice> own(int nth, long ofInterest) {
        InvoiceNumber ofGoods = number(GOODS, nth);
        InvoiceNumber apart = number(INTEREST, nth);
        Currency currency = order.snapshot().value().currency();
        long left =
                Math.max(
                        0,
                        order.snapshot().value().minorUnits()
                                - returnedBeside(Set.of(ofGoods, apart)));
        long goods = Math.max(0, left - ofInterest);
        List<Invoice> returns = new ArrayList<>();
        if (goods > 0) {
            Money value = new Money(goods, currency);
            returns.add(invoice(ofGoods, value, rows(value)));
        }
        if (left > goods) {
            Money value = new Money(left - goods, currency);
            returns.add(invoice(apart, value, row(value)));
        }
        return returns;
    }

    /**
     * By the seller, part by part, whether VTEX shows it yet or not. A return of our own that was
     * begun is told again.
     */
    private long returnedBeside(Set<InvoiceNumber> own) {
        Set<InvoiceNumber> asked =
                order.standingReturns().map(Invoice::number).collect(Collectors.toSet());
        Stream<Money> shown =
                order.snapshot().packages().stream()
                        .filter(pack -> !pack.output() && !own.contains(pack.invoiceNumber()))
                        .filter(pack -> !asked.contains(pack.invoiceNumber()))
                        .map(OmsSnapshot.Package::value);
        return Stream.concat(order.standingReturns().map(Invoice::value), shown)
                .mapToLong(Money::minorUnits)
                .sum();
    }

    /** The seller may have used the number: then VTEX would take no second invoice of it. */
    private boolean areOurs(List<Invoice> own) {
        return own.stream().allMatch(this::isOurs);
    }

    private boolean isOurs(Invoice own) {
        boolean asked =
                order.standingReturns().anyMatch(other -> other.number().equals(own.number()));
        return !asked
                && order.snapshot().packages().stream()
                        .filter(pack -> pack.invoiceNumber().equals(own.number()))
                        .allMatch(pack -> !pack.output() && pack.value().equals(own.value()));
    }

    private Invoice invoice(InvoiceNumber number, Money value, List<Item> items) {
        return new Invoice(number, value, issuedAt, items, null, null, null);
    }

    /** What the seller returned before, as VTEX shows it. */
    static List<IssuedInvoice> earlier(Known order, List<Invoice> own) {
        Set<InvoiceNumber> ours = own.stream().map(Invoice::number).collect(Collectors.toSet());
        return Fulfilments.returns(order.snapshot()).stream()
                .filter(invoice -> !ours.contains(invoice.number()))
                .toList();
    }

    /** Derived, so that a repeat is the same invoice to VTEX. */
    private InvoiceNumber number(String kind, int nth) {
        String suffix = nth == 1 ? kind : kind + nth;
        String sale =
                order.snapshot().packages().stream()
                        .filter(OmsSnapshot.Package::output)
                        .map(pack -> pack.invoiceNumber().value())
                        .findFirst()
                        .orElse("");
        String letters = sale.replaceAll("[^A-Za-z0-9]", "");
        int room = LONGEST - suffix.length();
        return new InvoiceNumber(
                (letters.length() > room ? letters.substring(0, room) : letters) + suffix);
    }

    /** VTEX wants a row even where no goods go back. */
    private List<Item> row(Money value) {
        return sold().limit(1).map(line -> new Item(line.sku(), 1, value)).toList();
    }

    private List<Item> rows(Money value) {
        Map<SkuId, Item> rows = new LinkedHashMap<>();
        sold().forEach(
                        line ->
                                rows.merge(
                                        line.sku(),
                                        new Item(line.sku(), line.quantity(), line.unitPrice()),
                                        (one, more) -> plus(one, more.quantity())));
        order.standingReturns()
                .flatMap(earlier -> earlier.items().stream())
                .forEach(
                        item ->
                                rows.computeIfPresent(
                                        item.sku(), (_, left) -> less(left, item.quantity())));
        return rows.isEmpty() ? row(value) : List.copyOf(rows.values());
    }

    private static Item plus(Item item, int units) {
        return new Item(item.sku(), item.quantity() + units, item.unitPrice());
    }

    private static @Nullable Item less(Item item, int units) {
        return item.quantity() > units ? plus(item, -units) : null;
    }

    /** What a change removed was never invoiced. */
    private Stream<OmsSnapshot.Line> sold() {
        return order.snapshot().lines().stream().filter(line -> line.quantity() > 0);
    }
}
