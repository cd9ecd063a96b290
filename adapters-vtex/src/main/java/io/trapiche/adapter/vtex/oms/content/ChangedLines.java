package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.oms.content.ToldChange.Item;
import io.trapiche.domain.oms.content.LineKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines as changes left them. Where changes are a total of their own (VTEX's changes v1), the items
 * are those that were ordered, and changes are carried out here; otherwise (v2) the items are what
 * is left, and changes only say what became of them.
 */
final class ChangedLines {

    private final List<ToldLine> lines;
    private final boolean areOutstanding;

    private ChangedLines(List<ToldLine> lines, boolean areOutstanding) {
        this.lines = new ArrayList<>(lines);
        this.areOutstanding = areOutstanding;
    }

    static List<ToldLine> of(
            List<ToldLine> lines, List<ToldChange> changes, boolean areOutstanding) {
        if (changes.isEmpty()) {
            return lines;
        }
        ChangedLines changed = new ChangedLines(lines, areOutstanding);
        changes.forEach(changed::apply);
        changed.removePartsOfRemovedKits();
        return changed.lines;
    }

    private void apply(ToldChange change) {
        List<Item> added = new ArrayList<>(change.added());
        for (Item removed : change.removed()) {
            Optional<Item> instead = added.stream().filter(removed::isSameAs).findFirst();
            instead.ifPresent(added::remove);
            instead.ifPresentOrElse(item -> swap(removed, item), () -> remove(removed));
        }
        added.forEach(this::add);
    }

    /**
     * The same goods came back at another price, or in another weight. A line has one price: where
     * not the whole of it was swapped, what came back is a line of its own.
     */
    private void swap(Item removed, Item instead) {
        int at = areOutstanding ? indexOfWhole(removed) : indexOf(removed);
        if (at < 0) {
            remove(removed);
            add(instead);
        } else if (areOutstanding) {
            lines.set(at, lines.get(at).swappedFor(instead));
        } else {
            lines.set(at, lines.get(at).afterSwap(removed.quantity(), instead.quantity()));
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
            addGone(removed, removed.quantity());
        }
    }

    private void removedBefore(Item removed) {
        int at = indexOf(removed);
        if (at < 0) {
            addGone(removed, removed.quantity());
        } else {
            lines.set(at, lines.get(at).afterLosing(removed.quantity()));
        }
    }

    private void add(Item added) {
        if (areOutstanding) {
            lines.add(LinesOfChanges.added(added, positionOfNext(), idOfNext(added)));
            return;
        }
        int at = indexOf(added);
        if (at < 0) {
            addGone(added, -added.quantity());
        } else {
            lines.set(at, lines.get(at).asAdded(added.quantity()));
        }
    }

    private void addGone(Item item, int ordered) {
        lines.add(LinesOfChanges.gone(item, positionOfNext(), idOfNext(item)).withOrdered(ordered));
    }

    private void removePartsOfRemovedKits() {
        Set<String> gone = new HashSet<>();
        lines.stream()
                .filter(line -> line.kind() == LineKind.KIT && line.isRemoved())
                .forEach(kit -> gone.add(kit.uniqueId()));
        lines.replaceAll(
                line ->
                        line.kind() == LineKind.COMPONENT
                                        && line.quantity() > 0
                                        && gone.contains(line.parentId())
                                ? line.without(line.quantity(), 0)
                                : line);
    }

    private int indexOf(Item item) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isChangeable() && lines.get(i).is(item.uniqueId(), item.sku())) {
                return i;
            }
        }
        return -1;
    }

    private int indexOfWhole(Item item) {
        for (int i = 0; i < lines.size(); i++) {
            ToldLine line = lines.get(i);
            if (line.isChangeable()
                    && line.is(item.uniqueId(), item.sku())
                    && line.quantity() > 0
                    && line.quantity() == item.quantity()) {
                return i;
            }
        }
        return -1;
    }

    private int positionOfNext() {
        return lines.stream().mapToInt(ToldLine::position).max().orElse(-1) + 1;
    }

    /** Units that a change brought of a line stand on a line of their own. */
    private String idOfNext(Item item) {
        String id = item.uniqueId();
        return id != null && lines.stream().noneMatch(line -> line.uniqueId().equals(id))
                ? id
                : "change-" + positionOfNext();
    }
}
