package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.content.Lines.Untold;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsChange;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.shared.Money;
import java.util.List;

/**
 * The part of an order that its value is made of.
 *
 * @param freight on which basis deliveries cost what is due
 * @param rests what VTEX's own numbers leave
 */
public record OrderParts(
        List<ContentLine> lines,
        OmsTotals totals,
        List<OmsChange> changes,
        ToldFreight freight,
        VtexRests rests) {

    private static final String CHAIN = "Chain";

    public OrderParts {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    public static OrderParts read(JsonView document, ToldAmounts amounts) {
        Sums sums = sums(document, amounts);
        List<ContentLine> lines =
                ChangedLines.of(sums.lines(), sums.changes(), sums.leaveChangesOut()).stream()
                        .map(line -> line.read(amounts))
                        .toList();
        return new OrderParts(
                lines,
                totals(amounts.part(document.field("value")), sums, lines, amounts),
                sums.changes().stream().map(change -> change.read(amounts)).toList(),
                sums.freight(),
                sums.read(amounts));
    }

    /** Services of which nobody tells how many are as many as make the totals. */
    private static Sums sums(JsonView document, ToldAmounts amounts) {
        Sums one = sums(document, amounts, Untold.ONE);
        if (one.linesFit()) {
            return one;
        }
        Sums more = sums(document, amounts, Untold.AS_MANY_AS_ITS_ITEM);
        return more.linesFit() ? more : one;
    }

    private static Sums sums(JsonView document, ToldAmounts amounts, Untold untold) {
        boolean definitionsHold = !CHAIN.equalsIgnoreCase(document.field("origin").text());
        ToldPrices.Tags tags = new ToldPrices.Tags(amounts.unit());
        return new Sums(
                        ToldTotals.read(document),
                        ToldFreight.read(document, tags),
                        Lines.read(
                                document,
                                new LineTotals(definitionsHold, amounts.step(), tags),
                                untold),
                        ToldChange.read(document),
                        Told.amount(document.field("value")))
                .withFreightThatIsDue();
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
