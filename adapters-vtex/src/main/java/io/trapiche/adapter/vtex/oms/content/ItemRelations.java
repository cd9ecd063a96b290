package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What VTEX tells of items by their position: which belongs to which, and taxes set outside. */
final class ItemRelations {

    private ItemRelations() {}

    static List<ToldLine> of(JsonView document, List<ToldLine> lines, ToldPrices.Tags tags) {
        Map<Integer, String> ids = new HashMap<>();
        lines.stream()
                .filter(line -> line.parentId() == null)
                .forEach(line -> ids.put(line.position(), line.uniqueId()));
        Map<Integer, Long> taxes = designated(document, lines, tags);
        return taggedIfDue(
                lines.stream().map(line -> taxed(related(line, ids), taxes)).toList(),
                ToldTotals.read(document),
                tags);
    }

    /** An item that says to be its own parent has none (VTEX's own example does). */
    private static ToldLine related(ToldLine line, Map<Integer, String> ids) {
        int parent = line.element().field("parentItemIndex").count().orElse(-1);
        String id = ids.get(parent);
        return line.parentId() == null && parent != line.position() && id != null
                ? line.withParent(id)
                : line;
    }

    private static ToldLine taxed(ToldLine line, Map<Integer, Long> taxes) {
        Long tax = taxes.get(line.position());
        boolean isItem = line.kind() != LineKind.SERVICE && line.kind() != LineKind.COMPONENT;
        return tax != null && isItem && line.prices().tax() == 0 ? line.withTax(tax) : line;
    }

    /** Taxes that some documents tell in price tags alone, where they are what the totals tell. */
    private static List<ToldLine> taggedIfDue(
            List<ToldLine> lines, ToldTotals totals, ToldPrices.Tags tags) {
        List<ToldLine> tagged =
                lines.stream()
                        .map(
                                line ->
                                        line.prices().tax() == 0
                                                ? line.withTax(tags.ofTaxes(line.element()))
                                                : line)
                        .toList();
        long due = totals.of(Kind.TAX);
        boolean areDue = Sums.taxes(lines) != due && Sums.taxes(tagged) == due;
        return areDue || !totals.areTold() ? tagged : lines;
    }

    /** Taxes that the marketplace set (VTEX: {@code taxData}), by the item's place or its SKU. */
    private static Map<Integer, Long> designated(
            JsonView document, List<ToldLine> lines, ToldPrices.Tags tags) {
        Map<Integer, Long> taxes = new HashMap<>();
        for (JsonView info : document.field("taxData").field("taxInfoCollection").elements()) {
            taxes.merge(
                    info.field("itemIndex")
                            .count()
                            .orElseGet(() -> place(info.field("sku").filledText(), lines)),
                    tags.all(info),
                    Long::sum);
        }
        return taxes;
    }

    private static int place(@Nullable String sku, List<ToldLine> lines) {
        return lines.stream()
                .filter(line -> line.parentId() == null)
                .filter(line -> Objects.equals(line.element().field("id").filledText(), sku))
                .mapToInt(ToldLine::position)
                .findFirst()
                .orElse(-1);
    }
}
