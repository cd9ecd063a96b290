package io.trapiche.domain.flow;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Invoice.Item;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    private Returns() {}

    static List<Invoice> of(Placement placement, Known order, Instant askedAt) {
        Money interest = placement.content().interest();
        Money goods =
                new Money(
                        order.snapshot().value().minorUnits() - interest.minorUnits(),
                        order.snapshot().value().currency());
        List<Invoice> returns = new ArrayList<>();
        if (goods.minorUnits() > 0) {
            returns.add(invoice(number(order, GOODS), goods, rows(order.snapshot()), askedAt));
        }
        if (interest.minorUnits() > 0) {
            returns.add(invoice(number(order, INTEREST), interest, row(order, interest), askedAt));
        }
        return returns;
    }

    private static Invoice invoice(
            InvoiceNumber number, Money value, List<Item> items, Instant issuedAt) {
        return new Invoice(
                number, value, issuedAt.atOffset(ZoneOffset.UTC), items, null, null, null);
    }

    /** Derived, so that a repeat is the same invoice to VTEX. */
    private static InvoiceNumber number(Known order, String suffix) {
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
    private static List<Item> row(Known order, Money interest) {
        return sold(order.snapshot())
                .limit(1)
                .map(line -> new Item(line.sku(), 1, interest))
                .toList();
    }

    private static List<Item> rows(OmsSnapshot order) {
        Map<SkuId, Item> rows = new LinkedHashMap<>();
        sold(order)
                .map(line -> new Item(line.sku(), line.quantity(), line.unitPrice()))
                .forEach(
                        row ->
                                rows.merge(
                                        row.sku(),
                                        row,
                                        (one, more) ->
                                                new Item(
                                                        one.sku(),
                                                        one.quantity() + more.quantity(),
                                                        one.unitPrice())));
        return List.copyOf(rows.values());
    }

    /** What a change removed was never invoiced. */
    private static Stream<OmsSnapshot.Line> sold(OmsSnapshot order) {
        return order.lines().stream().filter(line -> line.quantity() > 0);
    }
}
