package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import java.util.List;

/**
 * What an order's value is made of.
 *
 * @param freightDiscount what of the discounts is off the freight
 * @param difference the value less its parts; zero normally
 * @param lineDifference what the totals leave for lines, less the lines; zero normally
 */
public record TotalsData(
        List<Total> totals,
        MoneyData freightDiscount,
        MoneyData difference,
        MoneyData lineDifference) {

    /** One total; {@code id} is VTEX's, and known only by it where the kind is {@code other}. */
    public record Total(String kind, String id, MoneyData value) {}

    public TotalsData {
        totals = List.copyOf(totals);
    }
}
