package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsChange;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of {@code changesAttachment}. */
record ToldChange(JsonView element, List<Item> added, List<Item> removed) {

    /** What was added or removed. */
    record Item(
            JsonView element,
            @Nullable String uniqueId,
            @Nullable SkuId sku,
            int quantity,
            long price) {

        private static Item read(JsonView told) {
            return new Item(
                    told,
                    told.field("uniqueId").filledText(),
                    Lines.sku(told),
                    told.field("quantity").count().orElse(0),
                    Told.amount(told.field("price")));
        }

        boolean isSameAs(Item other) {
            if (uniqueId != null && other.uniqueId != null) {
                return uniqueId.equals(other.uniqueId);
            }
            return sku != null && sku.equals(other.sku);
        }

        private OmsChange.Item read(ToldAmounts amounts) {
            return new OmsChange.Item(
                    uniqueId,
                    sku,
                    element.field("name").textOr(""),
                    quantity,
                    amounts.money(price));
        }
    }

    static List<ToldChange> read(JsonView document) {
        return document.field("changesAttachment").field("changesData").elements().stream()
                .filter(JsonView::isObject)
                .map(ToldChange::of)
                .toList();
    }

    private static ToldChange of(JsonView change) {
        return new ToldChange(change, items(change, "itemsAdded"), items(change, "itemsRemoved"));
    }

    private static List<Item> items(JsonView change, String field) {
        return change.field(field).elements().stream()
                .filter(JsonView::isObject)
                .map(Item::read)
                .toList();
    }

    /** What the order is worth more for it. */
    long net() {
        return Told.amount(element.field("incrementValue"))
                - Told.amount(element.field("discountValue"));
    }

    OmsChange read(ToldAmounts amounts) {
        return new OmsChange(
                Texts.personal(element.field("reason")),
                amounts.part(element.field("incrementValue")),
                amounts.part(element.field("discountValue")),
                added.stream().map(item -> item.read(amounts)).toList(),
                removed.stream().map(item -> item.read(amounts)).toList(),
                element.field("receipt").field("date").instant());
    }
}
