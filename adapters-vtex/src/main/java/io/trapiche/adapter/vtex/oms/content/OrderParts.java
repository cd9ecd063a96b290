package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsChange;
import io.trapiche.domain.oms.content.OmsTotals;
import java.util.List;

/** The part of an order that its value is made of. */
public record OrderParts(List<ContentLine> lines, OmsTotals totals, List<OmsChange> changes) {

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
        Sums sums =
                new Sums(
                        document,
                        ToldTotals.read(document),
                        ordered,
                        changes,
                        Told.amount(document.field("value")));
        List<ToldLine> lines = ChangedLines.of(ordered, changes, sums.leaveChangesOut());
        return new OrderParts(
                lines.stream().map(line -> line.read(amounts)).toList(),
                sums.read(amounts),
                changes.stream().map(change -> change.read(amounts)).toList());
    }
}
