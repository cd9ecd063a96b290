package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.domain.oms.content.OmsTotals.Kind;
import java.util.List;

/**
 * Holds an order's parts against each other, as VTEX counts.
 *
 * @param lines before changes that are a total of their own
 * @param value of the order
 */
record Sums(
        ToldTotals totals,
        ToldFreight freight,
        List<ToldLine> lines,
        List<ToldChange> changes,
        long value) {

    /** Deliveries count as what the totals, or the value where there are none, leave for them. */
    Sums withFreightThatIsDue() {
        long due =
                totals.areTold()
                        ? leftForLines() + totals.of(Kind.FREIGHT) - lineSum()
                        : value - lineSum() - taxes(lines) - changed();
        return new Sums(
                totals,
                freight.thatIs(net -> net == due || net == due + surcharges()),
                lines,
                changes,
                value);
    }

    VtexRests read(ToldAmounts amounts) {
        return new VtexRests(amounts.rest(difference()), amounts.rest(lineDifference()));
    }

    boolean linesFit() {
        return lineDifference() == 0;
    }

    /** Whether changes are still to be taken off what was ordered. */
    boolean leaveChangesOut() {
        return totals.has(Kind.CHANGE) || !totals.areTold() || areBesideTotals();
    }

    /** Whether changes that are no total of their own are just what the totals do not make. */
    boolean areBesideTotals() {
        long net = changed();
        return totals.areTold()
                && !totals.has(Kind.CHANGE)
                && net != 0
                && value - totals.sum() == net;
    }

    long changed() {
        return changes.stream().mapToLong(ToldChange::net).sum();
    }

    private long difference() {
        if (!totals.areTold()) {
            return value - lineSum() - taxes(lines) - freight.net() - changed();
        }
        return areBesideTotals() ? 0 : value - totals.sum();
    }

    /**
     * Discounts of the freight are among the discounts. Surcharges that a marketplace hides in
     * prices may have a total of their own besides (VTEX known issue of interest in prices).
     */
    private long lineDifference() {
        if (!totals.areTold()) {
            return 0;
        }
        long difference = leftForLines() + freight.discount(totals) - lineSum();
        return difference + surcharges() == 0 ? 0 : difference;
    }

    private long leftForLines() {
        return totals.of(Kind.ITEMS) + totals.of(Kind.DISCOUNTS);
    }

    private long surcharges() {
        return totals.of(Kind.OTHER) + totals.of(Kind.INTEREST);
    }

    private long lineSum() {
        return lines.stream()
                .filter(line -> line.kind().counts())
                .mapToLong(line -> line.prices().total())
                .sum();
    }

    static long taxes(List<ToldLine> lines) {
        return lines.stream()
                .filter(line -> line.kind().counts())
                .mapToLong(line -> line.prices().tax())
                .sum();
    }
}
