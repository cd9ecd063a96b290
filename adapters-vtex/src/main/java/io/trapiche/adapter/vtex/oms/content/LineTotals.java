package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import java.util.OptionalLong;

/**
 * Finds what a whole line costs. VTEX's price of one unit is rounded, its {@code
 * priceDefinition.total} is not; but that is wrong in orders of the flow {@code Chain} (VTEX known
 * issue). Whichever total agrees with the unit price, rounding aside, is the right one.
 *
 * @param definitionsHold false for the flow {@code Chain}
 * @param step what VTEX rounds the price of one unit by, at most
 */
record LineTotals(boolean definitionsHold, long step, ToldPrices.Tags tags) {

    /** VTEX names it in two ways (VTEX Orders API, get order and get order group). */
    private static JsonView definition(JsonView item) {
        JsonView one = item.field("priceDefinition");
        return one.isObject() ? one : item.field("priceDefinitions");
    }

    /** The unit price of the definition; empty when there is none that holds. */
    OptionalLong calculated(JsonView item) {
        return definitionsHold
                ? Told.amountIfTold(definition(item).field("calculatedSellingPrice"))
                : OptionalLong.empty();
    }

    long total(JsonView item, int quantity, long gross, OptionalLong selling) {
        OptionalLong calculated = calculated(item);
        OptionalLong unit = calculated.isPresent() ? calculated : selling;
        OptionalLong defined = Told.amountIfTold(definition(item).field("total"));
        if (unit.isEmpty()) {
            return definitionsHold && defined.isPresent()
                    ? defined.getAsLong()
                    : gross + tags.ofPrice(item);
        }
        long near = Told.product(unit.getAsLong(), quantity);
        if (definitionsHold && defined.isPresent() && agrees(defined.getAsLong(), near, quantity)) {
            return defined.getAsLong();
        }
        long tagged = gross + tags.ofPrice(item);
        return agrees(tagged, near, quantity) ? tagged : near;
    }

    private boolean agrees(long total, long near, int quantity) {
        return Math.abs(total - near) <= Told.product(step, quantity);
    }
}
