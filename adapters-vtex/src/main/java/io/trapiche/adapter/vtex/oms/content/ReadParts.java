package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.LineAmounts;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import io.trapiche.domain.oms.content.OmsTotals.Total;
import io.trapiche.domain.shared.Money;
import java.util.List;
import java.util.function.Function;

/**
 * Holds an order's parts against each other as they are told to others: whoever adds them up, and
 * what is left, comes to the value, however each of them was rounded.
 *
 * @param freight what the deliveries come to, in minor units
 */
record ReadParts(
        Money value,
        List<Total> kinds,
        Money freightDiscount,
        List<ContentLine> lines,
        long freight) {

    OmsTotals totals() {
        return new OmsTotals(kinds, freightDiscount, money(difference()), money(lineDifference()));
    }

    private long difference() {
        return kinds.isEmpty()
                ? Told.minus(
                        value.minorUnits(),
                        Told.plus(
                                Told.plus(sum(LineAmounts::total), sum(LineAmounts::tax)), freight))
                : Told.minus(value.minorUnits(), sum(List.of(Kind.values())));
    }

    private long lineDifference() {
        return kinds.isEmpty()
                ? 0
                : Told.minus(
                        Told.plus(
                                sum(List.of(Kind.ITEMS, Kind.DISCOUNTS, Kind.CHANGE)),
                                freightDiscount.minorUnits()),
                        sum(LineAmounts::total));
    }

    private long sum(List<Kind> of) {
        return kinds.stream()
                .filter(total -> of.contains(total.kind()))
                .mapToLong(total -> total.value().minorUnits())
                .reduce(0, Told::plus);
    }

    private long sum(Function<LineAmounts, Money> amount) {
        return lines.stream()
                .filter(line -> line.kind().counts())
                .mapToLong(line -> amount.apply(line.amounts()).minorUnits())
                .reduce(0, Told::plus);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, value.currency());
    }
}
