package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.content.ToldChange.Item;
import io.trapiche.domain.oms.content.LineItem;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.UnitMultiplier;

/** Lines of which VTEX tells in changes alone. A change's price is that of one unit of goods. */
final class LinesOfChanges {

    private LinesOfChanges() {}

    /** What a change brought beside the items. */
    static ToldLine added(Item added, int position, String uniqueId) {
        boolean isReadable =
                added.sku() != null && added.element().field("quantity").count().isPresent();
        int quantity = isReadable ? added.quantity() : 0;
        return line(
                added,
                position,
                uniqueId,
                isReadable ? LineState.ADDED : LineState.ORDERED,
                isReadable,
                quantity,
                added.quantity());
    }

    /** What stood in the order once and stands nowhere else any more. */
    static ToldLine gone(Item item, int position, String uniqueId) {
        return line(item, position, uniqueId, LineState.REMOVED, item.sku() != null, 0, 0);
    }

    private static ToldLine line(
            Item item,
            int position,
            String uniqueId,
            LineState state,
            boolean isReadable,
            int quantity,
            int pricedQuantity) {
        JsonView told = item.element();
        UnitMultiplier multiplier = ToldLine.multiplier(told);
        return new ToldLine(
                told,
                position,
                uniqueId,
                null,
                isReadable ? LineKind.ITEM : LineKind.UNREADABLE,
                state,
                new LineItem(
                        item.sku(),
                        null,
                        null,
                        null,
                        null,
                        told.field("name").textOr(""),
                        null,
                        told.field("measurementUnit").filledText(),
                        multiplier),
                quantity,
                0,
                ToldPrices.ofChange(
                        told.field("listPrice"), item.price(), multiplier, pricedQuantity));
    }
}
