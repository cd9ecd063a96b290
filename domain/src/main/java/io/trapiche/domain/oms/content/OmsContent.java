package io.trapiche.domain.oms.content;

import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.Money;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The typed order (VTEX Orders API, get order). Amounts are in the order's currency.
 *
 * @param lines in VTEX's order: each item, then its services and components; what a change added
 *     comes last
 * @param customer null when VTEX told none
 * @param payments without card data, those of given up transactions too
 * @param giftCards without what one could spend them with
 */
public record OmsContent(
        List<ContentLine> lines,
        OmsTotals totals,
        List<OmsChange> changes,
        @Nullable OmsCustomer customer,
        OmsAddresses addresses,
        List<OmsDelivery> deliveries,
        List<OmsPayment> payments,
        List<OmsGiftCard> giftCards,
        OmsSale sale) {

    public OmsContent {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        deliveries = List.copyOf(deliveries);
        payments = List.copyOf(payments);
        giftCards = List.copyOf(giftCards);
    }

    /** The little that is known where the document itself cannot be read. */
    public static OmsContent ofSummary(OmsSnapshot snapshot) {
        Money zero = Money.zero(snapshot.value().currency());
        return new OmsContent(
                IntStream.range(0, snapshot.lines().size())
                        .mapToObj(i -> line(i, snapshot.lines().get(i), zero))
                        .toList(),
                new OmsTotals(List.of(), zero, beyondLines(snapshot), zero),
                List.of(),
                null,
                new OmsAddresses(null, List.of(), null),
                List.of(),
                List.of(),
                List.of(),
                new OmsSale(null, List.of(), null, null, null, null, null, null));
    }

    private static Money beyondLines(OmsSnapshot snapshot) {
        return snapshot.lines().stream()
                .map(OmsContent::total)
                .reduce(snapshot.value(), Money::minus);
    }

    private static Money total(OmsSnapshot.Line line) {
        return line.unitPrice().times(line.quantity());
    }

    private static ContentLine line(int position, OmsSnapshot.Line line, Money zero) {
        return new ContentLine(
                position,
                line.uniqueId(),
                null,
                LineKind.ITEM,
                LineState.ORDERED,
                new LineItem(
                        line.sku(),
                        null,
                        null,
                        null,
                        null,
                        line.name(),
                        null,
                        null,
                        UnitMultiplier.ONE),
                line.quantity(),
                line.quantity(),
                new LineAmounts(null, line.unitPrice(), line.unitPrice(), zero, zero, total(line)),
                List.of(),
                List.of());
    }
}
