package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.LineAmounts;
import io.trapiche.domain.oms.content.UnitMultiplier;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * What an item costs, as VTEX counts.
 *
 * @param listPrice as told
 * @param gross price, multiplier and quantity, rounded
 */
record ToldPrices(
        JsonView listPrice, long price, long unitPrice, long gross, long tax, long total) {

    static ToldPrices read(
            JsonView item, int quantity, UnitMultiplier multiplier, LineTotals totals) {
        long price = Told.amount(item.field("price"));
        long gross = gross(price, quantity, multiplier);
        OptionalLong selling = Told.amountIfTold(item.field("sellingPrice"));
        return new ToldPrices(
                item.field("listPrice"),
                price,
                selling.orElseGet(() -> totals.calculated(item).orElse(price)),
                gross,
                Told.amount(item.field("tax")),
                totals.total(item, quantity, gross, selling));
    }

    private static long gross(long price, int quantity, UnitMultiplier multiplier) {
        return multiplier.equals(UnitMultiplier.ONE)
                ? Told.product(price, quantity)
                : Told.rounded(
                        multiplier
                                .decimal()
                                .multiply(BigDecimal.valueOf(price))
                                .multiply(BigDecimal.valueOf(quantity)));
    }

    ToldPrices withTax(long designated) {
        return new ToldPrices(listPrice, price, unitPrice, gross, designated, total);
    }

    /** Less of the line. */
    ToldPrices less(long grossLess, long totalLess) {
        return new ToldPrices(
                listPrice, price, unitPrice, gross - grossLess, tax, total - totalLess);
    }

    /** At another price. */
    ToldPrices at(long newPrice, int quantity) {
        long whole = Told.product(newPrice, quantity);
        return new ToldPrices(listPrice, newPrice, newPrice, whole, tax, whole);
    }

    LineAmounts read(ToldAmounts amounts) {
        return new LineAmounts(
                amounts.partOrNull(listPrice),
                amounts.money(price),
                amounts.money(unitPrice),
                amounts.rest(gross - total),
                amounts.money(tax),
                amounts.money(total));
    }
}
