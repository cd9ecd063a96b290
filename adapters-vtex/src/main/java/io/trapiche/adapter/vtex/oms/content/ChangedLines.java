package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.oms.content.ToldChange.Item;
import io.trapiche.domain.oms.content.LineItem;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.UnitMultiplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines as changes left them. Where changes are a total of their own (VTEX's changes v1), the items
 * are those that were ordered, and changes are carried out here; otherwise (v2) the items are what
 * is left, and changes only say what became of them.
 */
final class ChangedLines {

    private final List<ToldLine> lines;
    private final LineTotals totals;
    private final boolean areOutstanding;

    private ChangedLines(List<ToldLine> lines, LineTotals totals, boolean areOutstanding) {
        this.lines = new ArrayList<>(lines);
        this.totals = totals;
        this.areOutstanding = areOutstanding;
    }

    static List<ToldLine> of(
            List<ToldLine> lines,
            List<ToldChange> changes,
            LineTotals totals,
            boolean areOutstanding) {
        if (changes.isEmpty()) {
            return lines;
        }
        ChangedLines changed = new ChangedLines(lines, totals, areOutstanding);
        changes.forEach(changed::apply);
        return changed.lines;
    }

    private void apply(ToldChange change) {
        List<Item> added = new ArrayList<>(change.added());
        for (Item removed : change.removed()) {
            Optional<Item> instead = added.stream().filter(removed::isSameAs).findFirst();
            instead.ifPresent(added::remove);
            instead.ifPresentOrElse(item -> reprice(removed, item), () -> remove(removed));
        }
        added.forEach(this::add);
    }

    /** The same goods came back at another price, or in another weight. */
    private void reprice(Item removed, Item instead) {
        int at = indexOf(removed);
        if (at < 0) {
            remove(removed);
            add(instead);
        } else if (areOutstanding) {
            int left = Math.max(0, lines.get(at).quantity() - removed.quantity());
            lines.set(at, lines.get(at).repricedTo(left + instead.quantity(), instead.price()));
        } else {
            lines.set(at, lines.get(at).repriced(removed.quantity()));
        }
    }

    private void remove(Item removed) {
        if (!areOutstanding) {
            removedBefore(removed);
            return;
        }
        int left = removed.quantity();
        for (int i = 0; i < lines.size() && left > 0; i++) {
            ToldLine line = lines.get(i);
            if (line.isChangeable() && line.is(removed.uniqueId(), removed.sku())) {
                int units = Math.min(left, line.quantity());
                if (units > 0) {
                    lines.set(i, line.without(units, removed.price()));
                    left -= units;
                }
            }
        }
        if (indexOf(removed) < 0) {
            lines.add(gone(removed));
        }
    }

    private void removedBefore(Item removed) {
        int at = indexOf(removed);
        if (at < 0) {
            lines.add(gone(removed));
        } else {
            lines.set(at, lines.get(at).afterLosing(removed.quantity()));
        }
    }

    private void add(Item added) {
        int at = areOutstanding && added.uniqueId() == null ? -1 : indexOf(added);
        if (at >= 0) {
            lines.set(at, lines.get(at).asAdded(added.quantity()));
        } else {
            lines.add(Lines.added(added.element(), positionOfNext(), idOfNext(added), totals));
        }
    }

    private int indexOf(Item item) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isChangeable() && lines.get(i).is(item.uniqueId(), item.sku())) {
                return i;
            }
        }
        return -1;
    }

    /** What was ordered and stands nowhere else any more. */
    private ToldLine gone(Item removed) {
        UnitMultiplier multiplier = ToldLine.multiplier(removed.element());
        return new ToldLine(
                removed.element(),
                positionOfNext(),
                idOfNext(removed),
                null,
                removed.sku() == null ? LineKind.UNREADABLE : LineKind.ITEM,
                LineState.REMOVED,
                new LineItem(
                        removed.sku(),
                        null,
                        null,
                        null,
                        null,
                        removed.element().field("name").textOr(""),
                        null,
                        removed.element().field("measurementUnit").filledText(),
                        multiplier),
                0,
                removed.sku() == null ? 0 : removed.quantity(),
                new ToldPrices(
                        removed.element().field("listPrice"),
                        removed.price(),
                        removed.price(),
                        0,
                        0,
                        0));
    }

    private int positionOfNext() {
        return lines.stream().mapToInt(ToldLine::position).max().orElse(-1) + 1;
    }

    private String idOfNext(Item item) {
        return item.uniqueId() != null ? item.uniqueId() : "change-" + positionOfNext();
    }
}
