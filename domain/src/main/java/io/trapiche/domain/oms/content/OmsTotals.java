package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.Money;
import java.util.List;

/**
 * What the order's value is made of.
 *
 * @param kinds VTEX's totals, in its order; none in some old documents
 * @param difference the order's value less its parts: the totals, or lines, their taxes and
 *     deliveries where VTEX told no totals; zero normally
 * @param lineDifference what the totals leave for lines, less the lines' own totals before changes
 *     that are a total of their own; zero normally, and where VTEX told no totals
 */
public record OmsTotals(List<Total> kinds, Money difference, Money lineDifference) {

    /**
     * One total.
     *
     * @param id VTEX's; the set is open
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

    public boolean addUp() {
        return difference.minorUnits() == 0 && lineDifference.minorUnits() == 0;
    }
}
