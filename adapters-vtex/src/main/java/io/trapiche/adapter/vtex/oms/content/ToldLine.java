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

    boolean is(@Nullable String id, @Nullable SkuId sku) {
        return id != null ? id.equals(uniqueId) : sku != null && sku.equals(item.sku());
    }

    /** Whether a change can take something from it, or bring it. */
    boolean isChangeable() {
        return kind != LineKind.COMPONENT && kind != LineKind.UNREADABLE;
    }

    /** Some units go, at what the change says of each, or else at what each costs. */
    ToldLine without(int units, long unitTotal) {
        boolean isAll = units == quantity;
        long totalLess = isAll ? prices.total() : Told.product(unitTotal, units);
        long grossLess = isAll ? prices.gross() : prices.gross() / quantity * units;
        return with(
                isAll ? LineState.REMOVED : LineState.REDUCED,
                quantity - units,
                orderedQuantity,
                prices.less(grossLess, totalLess));
    }

    /** The document shows less already. */
    ToldLine afterLosing(int units) {
        return with(LineState.REDUCED, quantity, orderedQuantity + units, prices);
    }

    /** A change brought it, or units of it. */
    ToldLine asAdded(int units) {
        return units >= quantity
                ? with(LineState.ADDED, quantity, 0, prices)
                : with(state, quantity, orderedQuantity - units, prices);
    }

    ToldLine repricedTo(int units, long price) {
        return with(LineState.REPRICED, units, orderedQuantity, prices.at(price, units));
    }

    ToldLine repriced(int unitsBefore) {
        return with(LineState.REPRICED, quantity, unitsBefore, prices);
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
                orderedQuantity,
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
