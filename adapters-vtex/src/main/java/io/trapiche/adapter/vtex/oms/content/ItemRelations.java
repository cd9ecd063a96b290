package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.LineKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What VTEX tells of items by their position: which belongs to which, and taxes set outside. */
final class ItemRelations {

    private ItemRelations() {}

    static List<ToldLine> of(JsonView document, List<ToldLine> lines) {
        Map<Integer, String> ids = new HashMap<>();
        lines.stream()
                .filter(line -> line.parentId() == null)
                .forEach(line -> ids.put(line.position(), line.uniqueId()));
        Map<Integer, Long> taxes = designated(document);
        return lines.stream().map(line -> taxed(related(line, ids), taxes)).toList();
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

    /** Taxes that the marketplace set (VTEX: {@code taxData}). */
    private static Map<Integer, Long> designated(JsonView document) {
        Map<Integer, Long> taxes = new HashMap<>();
        for (JsonView info : document.field("taxData").field("taxInfoCollection").elements()) {
            long sum = 0;
            for (JsonView tag : info.field("priceTags").elements()) {
                sum += Told.amount(tag.field("value"));
            }
            taxes.merge(info.field("itemIndex").count().orElse(-1), sum, Long::sum);
        }
        return taxes;
    }
}
