package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsChange;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.shared.Money;
import java.util.List;

/**
 * The part of an order that its value is made of.
 *
 * @param rests what VTEX's own numbers leave
 */
public record OrderParts(
        List<ContentLine> lines, OmsTotals totals, List<OmsChange> changes, VtexRests rests) {

    private static final String CHAIN = "Chain";

    public OrderParts {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    public static OrderParts read(JsonView document, ToldAmounts amounts) {
        boolean definitionsHold = !CHAIN.equalsIgnoreCase(document.field("origin").text());
        LineTotals lineTotals = new LineTotals(definitionsHold, amounts.step());
        List<ToldLine> ordered = Lines.read(document, lineTotals);
        List<ToldChange> changes = ToldChange.read(document);
        JsonView value = document.field("value");
        Sums sums =
                new Sums(
                        ToldTotals.read(document),
                        ToldFreight.read(document),
                        ordered,
                        changes,
                        Told.amount(value));
        List<ContentLine> lines =
                ChangedLines.of(ordered, changes, sums.leaveChangesOut()).stream()
                        .map(line -> line.read(amounts))
                        .toList();
        return new OrderParts(
                lines,
                totals(amounts.part(value), sums, lines, amounts),
                changes.stream().map(change -> change.read(amounts)).toList(),
                sums.read(amounts));
    }

    private static OmsTotals totals(
            Money value, Sums sums, List<ContentLine> lines, ToldAmounts amounts) {
        return new ReadParts(
                        value,
                        sums.areBesideTotals()
                                ? sums.totals().readWith(amounts, sums.changed())
                                : sums.totals().read(amounts),
                        amounts.money(sums.freight().discount(sums.totals())),
                        lines,
                        sums.freight().netRead(amounts))
                .totals();
    }
}
