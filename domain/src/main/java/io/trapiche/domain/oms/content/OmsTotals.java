package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.Money;
import java.util.List;

/**
 * What the order's value is made of. Both differences are those of the amounts beside them, so that
 * they hold the rounding, too, of currencies without hundredths; zero normally.
 *
 * @param kinds VTEX's totals, in its order, and the changes that it leaves out of them; none in
 *     some old documents
 * @param freightDiscount what of the discounts no line has, because it is off the freight
 * @param difference the order's value less its totals, or less lines, their taxes and deliveries
 *     where VTEX told no totals
 * @param lineDifference items, discounts and changes of the totals with the freight's discount,
 *     less the lines; zero where VTEX told no totals
 */
public record OmsTotals(
        List<Total> kinds, Money freightDiscount, Money difference, Money lineDifference) {

    /**
     * One total.
     *
     * @param id VTEX's; the set is open; empty for changes that are no total in VTEX
     */
    public record Total(Kind kind, String id, Money value) {}

    /** What a total is of. Discounts and what changes took are negative. */
    public enum Kind {
        ITEMS,
        DISCOUNTS,
        FREIGHT,
        INTEREST,
        TAX,
        CHANGE,
        /** Known by its id alone. */
        OTHER
    }

    public OmsTotals {
        kinds = List.copyOf(kinds);
    }
}
