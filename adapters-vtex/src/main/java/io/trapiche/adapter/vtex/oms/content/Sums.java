package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import java.util.List;
import java.util.OptionalLong;

/**
 * Holds an order's parts against each other, as VTEX counts.
 *
 * @param lines before changes that are a total of their own
 * @param value of the order
 */
record Sums(
        JsonView document,
        ToldTotals totals,
        List<ToldLine> lines,
        List<ToldChange> changes,
        long value) {

    OmsTotals read(ToldAmounts amounts) {
        return new OmsTotals(
                totals.read(amounts), amounts.rest(difference()), amounts.rest(lineDifference()));
    }

    /** Whether changes are still to be taken off what was ordered. */
    boolean leaveChangesOut() {
        long net = changed();
        return totals.has(Kind.CHANGE)
                || !totals.areTold()
                || (net != 0 && value - totals.sum() == net);
    }

    /** Changes that are no total of their own may be all that is missing. */
    private long difference() {
        if (!totals.areTold()) {
            return value - lineSum() - taxSum() - freight().net() - changed();
        }
        long difference = value - totals.sum();
        return leaveChangesOut() && !totals.has(Kind.CHANGE) ? 0 : difference;
    }

    private long changed() {
        return changes.stream().mapToLong(ToldChange::net).sum();
    }

    /**
     * Discounts of the freight are among the discounts. Surcharges that a marketplace hides in
     * prices may have a total of their own besides (VTEX known issue of interest in prices).
     */
    private long lineDifference() {
        if (!totals.areTold()) {
            return 0;
        }
        long left = totals.of(Kind.ITEMS) + totals.of(Kind.DISCOUNTS) + freight().discount();
        long difference = left - lineSum();
        long surcharges = totals.of(Kind.OTHER) + totals.of(Kind.INTEREST);
        return difference + surcharges == 0 ? 0 : difference;
    }

    private long lineSum() {
        return lines.stream()
                .filter(line -> line.kind().counts())
                .mapToLong(line -> line.prices().total())
                .sum();
    }

    private long taxSum() {
        return lines.stream()
                .filter(line -> line.kind().counts())
                .mapToLong(line -> line.prices().tax())
                .sum();
    }

    private record Freight(long price, long net) {

        long discount() {
            return price - net;
        }
    }

    /** Of the deliveries; without a discount where those do not make the total. */
    private Freight freight() {
        long price = 0;
        long net = 0;
        for (JsonView item : document.field("shippingData").field("logisticsInfo").elements()) {
            OptionalLong selling = Told.amountIfTold(item.field("sellingPrice"));
            OptionalLong told = Told.amountIfTold(item.field("price"));
            price += told.orElse(selling.orElse(0));
            net += selling.orElse(told.orElse(0));
        }
        return totals.areTold() && price != totals.of(Kind.FREIGHT)
                ? new Freight(0, 0)
                : new Freight(price, net);
    }
}
