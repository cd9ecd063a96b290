package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.LineAmounts;
import io.trapiche.domain.oms.content.UnitMultiplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;

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

    /** Of what is paid for elsewhere. */
    ToldPrices none() {
        return less(gross, total).withTax(0);
    }

    /** At a change's price. */
    ToldPrices at(long unitPrice, UnitMultiplier multiplier, int quantity) {
        return ofChange(listPrice, unitPrice, multiplier, quantity).withTax(tax);
    }

    /** As changes tell it: a price of one unit of the quantity, with its multiplier in it. */
    static ToldPrices ofChange(
            JsonView listPrice, long unitPrice, UnitMultiplier multiplier, int quantity) {
        long whole = Told.product(unitPrice, quantity);
        long price =
                Told.rounded(
                        BigDecimal.valueOf(unitPrice)
                                .divide(multiplier.decimal(), 0, RoundingMode.HALF_UP));
        return new ToldPrices(listPrice, price, unitPrice, whole, 0, whole);
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

    /**
     * What VTEX's price tags change of a line: its price, its freight, its taxes. In documents of
     * the PII data architecture they tell amounts in units of the currency alone (VTEX Orders API,
     * PII version: {@code rawValue}).
     *
     * @param unit what VTEX tells of one of the currency's units elsewhere
     */
    record Tags(long unit) {

        /** Discounts and surcharges of the price. */
        long ofPrice(JsonView item) {
            return sum(item, name -> !isTax(name) && !isFreight(name));
        }

        /** Discounts and surcharges of the item's delivery. */
        long ofFreight(JsonView item) {
            return sum(item, name -> !isTax(name) && isFreight(name));
        }

        long ofTaxes(JsonView item) {
            return sum(item, Tags::isTax);
        }

        /** All of them, whatever their names. */
        long all(JsonView holder) {
            return sum(holder, _ -> true);
        }

        private static boolean isTax(String name) {
            return name.startsWith("tax@");
        }

        private static boolean isFreight(String name) {
            return name.contains("@shipping");
        }

        private long sum(JsonView holder, Predicate<String> names) {
            long sum = 0;
            for (JsonView tag : holder.field("priceTags").elements()) {
                String name = tag.field("name").textOr("").toLowerCase(Locale.ROOT);
                if (names.test(name) && !tag.field("isPercentual").isTrue()) {
                    sum += value(tag);
                }
            }
            return sum;
        }

        private long value(JsonView tag) {
            BigDecimal units = tag.field("rawValue").decimal();
            return Told.amountIfTold(tag.field("value"))
                    .orElseGet(() -> units == null ? 0 : Told.rounded(units, unit));
        }
    }
}
