package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.LineItem;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads an order's items, each with its services and components. None is passed over. */
final class Lines {

    /** How many there are of a part of which VTEX leaves out how many. */
    enum Untold {
        ONE,
        AS_MANY_AS_ITS_ITEM
    }

    private final LineTotals totals;
    private final Untold untold;
    private final List<ToldLine> lines = new ArrayList<>();

    private Lines(LineTotals totals, Untold untold) {
        this.totals = totals;
        this.untold = untold;
    }

    static List<ToldLine> read(JsonView document, LineTotals totals, Untold untold) {
        Lines read = new Lines(totals, untold);
        List<JsonView> items = document.field("items").elements();
        for (int i = 0; i < items.size(); i++) {
            read.addItem(items.get(i), i);
        }
        return ItemRelations.of(document, read.lines, totals.tags());
    }

    private record Place(int position, String uniqueId, @Nullable String parentId) {}

    private void addItem(JsonView item, int position) {
        String uniqueId = ToldLine.text(item.field("uniqueId"), String.valueOf(position));
        lines.add(line(item, new Place(position, uniqueId, null)));
        addParts(item, "bundleItems", LineKind.SERVICE, new Place(position, uniqueId, null));
        addParts(item, "components", LineKind.COMPONENT, new Place(position, uniqueId, null));
    }

    private void addParts(JsonView item, String field, LineKind kind, Place parent) {
        List<JsonView> parts = item.field(field).elements();
        OptionalInt units = untold == Untold.ONE ? OptionalInt.of(1) : quantity(item);
        for (int i = 0; i < parts.size(); i++) {
            String id = "%s-%s-%d".formatted(parent.uniqueId(), field, i);
            lines.add(
                    part(
                            parts.get(i),
                            kind,
                            units,
                            new Place(
                                    parent.position(),
                                    ToldLine.text(parts.get(i).field("uniqueId"), id),
                                    parent.uniqueId())));
        }
    }

    private ToldLine line(JsonView item, Place place) {
        return line(item, kind(item), place, quantity(item));
    }

    /** {@code units} count where VTEX tells none. */
    private ToldLine part(JsonView part, LineKind kind, OptionalInt units, Place place) {
        return line(part, kind, place, part.field("quantity").isMissing() ? units : quantity(part));
    }

    private ToldLine line(JsonView told, LineKind kind, Place place, OptionalInt units) {
        SkuId sku = sku(told);
        boolean isReadable = sku != null && units.isPresent();
        int quantity = isReadable ? units.getAsInt() : 0;
        UnitMultiplier multiplier = ToldLine.multiplier(told);
        ToldPrices prices = ToldPrices.read(told, units.orElse(0), multiplier, totals);
        return new ToldLine(
                told,
                place.position(),
                place.uniqueId(),
                place.parentId(),
                isReadable ? kind : LineKind.UNREADABLE,
                isRepriced(told) ? LineState.REPRICED : LineState.ORDERED,
                item(told, sku, multiplier),
                quantity,
                quantity,
                isReadable || kind != LineKind.COMPONENT ? prices : prices.none());
    }

    private static LineKind kind(JsonView item) {
        if (!item.field("components").elements().isEmpty()) {
            return LineKind.KIT;
        }
        return item.field("isGift").isTrue() ? LineKind.GIFT : LineKind.ITEM;
    }

    private static boolean isRepriced(JsonView item) {
        return item.field("manualPrice").wholeNumber().isPresent()
                || item.field("priceDefinition").field("reason").filledText() != null;
    }

    private static OptionalInt quantity(JsonView item) {
        return item.field("quantity").count();
    }

    static @Nullable SkuId sku(JsonView item) {
        return SkuId.parse("id", item.field("id").textOr(""))
                        instanceof Parsed.Valid<SkuId>(SkuId sku)
                ? sku
                : null;
    }

    private static LineItem item(JsonView told, @Nullable SkuId sku, UnitMultiplier multiplier) {
        return new LineItem(
                sku,
                told.field("productId").filledText(),
                told.field("refId").filledText(),
                told.field("ean").filledText(),
                told.field("sellerSku").filledText(),
                told.field("name").textOr(""),
                told.field("seller").filledText(),
                told.field("measurementUnit").filledText(),
                multiplier);
    }
}
