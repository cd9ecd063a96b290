package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.LineItem;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.SkuId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line on its way from VTEX's document into an order.
 *
 * @param element of the document
 * @param quantity by now
 * @param orderedQuantity before changes, as far as they are read
 */
record ToldLine(
        JsonView element,
        int position,
        String uniqueId,
        @Nullable String parentId,
        LineKind kind,
        LineState state,
        LineItem item,
        int quantity,
        int orderedQuantity,
        ToldPrices prices) {

    /**
     * What a change brought of a line has the line's id in its element. Ids of services are not
     * SKUs.
     */
    boolean is(@Nullable String id, @Nullable SkuId sku) {
        return id != null
                ? id.equals(uniqueId) || id.equals(element.field("uniqueId").filledText())
                : kind != LineKind.SERVICE && sku != null && sku.equals(item.sku());
    }

    /** Whether a change can take something from it, or bring it. */
    boolean isChangeable() {
        return kind != LineKind.COMPONENT && kind != LineKind.UNREADABLE;
    }

    boolean isRemoved() {
        return state == LineState.REMOVED;
    }

    /** Some units go, at what the change says of each, or else at what each costs. */
    ToldLine without(int units, long unitTotal) {
        return units == quantity
                ? with(
                        LineState.REMOVED,
                        0,
                        orderedQuantity,
                        prices.less(prices.gross(), prices.total()))
                : with(
                        LineState.REDUCED,
                        quantity - units,
                        orderedQuantity,
                        prices.less(prices.gross() / quantity * units, totalOf(units, unitTotal)));
    }

    /**
     * A change may tell no price, or one from before discounts: a line is never worth less than 0.
     */
    private long totalOf(int units, long unitTotal) {
        long told = Told.product(unitTotal, units);
        return told == 0 || told > prices.total() ? prices.total() / quantity * units : told;
    }

    /** The document shows less already. */
    ToldLine afterLosing(int units) {
        return with(
                quantity == 0 ? LineState.REMOVED : LineState.REDUCED,
                quantity,
                orderedQuantity + units,
                prices);
    }

    /** A change brought it, or units of it. */
    ToldLine asAdded(int units) {
        int before = orderedQuantity - units;
        return with(
                before <= 0 && quantity > 0 ? LineState.ADDED : state, quantity, before, prices);
    }

    /** All of it went, and the same goods came back at another price, or in another weight. */
    ToldLine swappedFor(ToldChange.Item instead) {
        UnitMultiplier multiplier =
                instead.element().field("unitMultiplier").isMissing()
                        ? item.unitMultiplier()
                        : multiplier(instead.element());
        return new ToldLine(
                element,
                position,
                uniqueId,
                parentId,
                kind,
                LineState.REPRICED,
                measured(multiplier),
                instead.quantity(),
                orderedQuantity,
                prices.at(instead.price(), multiplier, instead.quantity()));
    }

    private LineItem measured(UnitMultiplier multiplier) {
        return new LineItem(
                item.sku(),
                item.productId(),
                item.refId(),
                item.ean(),
                item.sellerSku(),
                item.name(),
                item.seller(),
                item.unit(),
                multiplier);
    }

    /** The document shows it at the other price, or in the other weight, already. */
    ToldLine afterSwap(int removed, int instead) {
        return with(LineState.REPRICED, quantity, orderedQuantity + removed - instead, prices);
    }

    /** Below zero for what a later change removes again. */
    ToldLine withOrdered(int ordered) {
        return with(state, quantity, ordered, prices);
    }

    private ToldLine with(LineState newState, int newQuantity, int ordered, ToldPrices newPrices) {
        return new ToldLine(
                element,
                position,
                uniqueId,
                parentId,
                kind,
                newState,
                item,
                newQuantity,
                ordered,
                newPrices);
    }

    ToldLine withParent(String parent) {
        return new ToldLine(
                element,
                position,
                uniqueId,
                parent,
                kind,
                state,
                item,
                quantity,
                orderedQuantity,
                prices);
    }

    ToldLine withTax(long tax) {
        return new ToldLine(
                element,
                position,
                uniqueId,
                parentId,
                kind,
                state,
                item,
                quantity,
                orderedQuantity,
                prices.withTax(tax));
    }

    ContentLine read(ToldAmounts amounts) {
        return new ContentLine(
                position,
                uniqueId,
                parentId,
                kind,
                state,
                item,
                quantity,
                kind == LineKind.UNREADABLE ? 0 : Math.max(0, orderedQuantity),
                prices.read(amounts),
                LineChoices.attachments(element),
                LineChoices.assemblies(element));
    }

    static UnitMultiplier multiplier(JsonView item) {
        var told = item.field("unitMultiplier").decimal();
        return told == null
                ? UnitMultiplier.ONE
                : UnitMultiplier.of(told).orElse(UnitMultiplier.ONE);
    }

    static String text(JsonView field, String other) {
        return Objects.requireNonNullElse(field.filledText(), other);
    }
}
