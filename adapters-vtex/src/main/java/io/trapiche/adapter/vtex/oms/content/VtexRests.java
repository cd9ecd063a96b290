package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.domain.shared.Money;

/**
 * What VTEX's own numbers leave of each other, before any of them is rounded; less than a minor
 * unit is nothing.
 *
 * @param difference the order's value less its totals, or less lines, taxes, deliveries and changes
 *     where VTEX told no totals
 * @param lineDifference what the totals leave for lines, less the lines as they were ordered
 */
public record VtexRests(Money difference, Money lineDifference) {

    public boolean areNone() {
        return difference.minorUnits() == 0 && lineDifference.minorUnits() == 0;
    }
}
