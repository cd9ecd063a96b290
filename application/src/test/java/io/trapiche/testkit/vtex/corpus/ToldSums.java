package io.trapiche.testkit.vtex.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.content.LineAmounts;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsDelivery;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import io.trapiche.domain.shared.Money;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What whoever reads an order may add up, to the last minor unit. */
public final class ToldSums {

    private static final Set<Kind> OF_LINES = EnumSet.of(Kind.ITEMS, Kind.DISCOUNTS, Kind.CHANGE);

    private ToldSums() {}

    public static void hold(Money value, OmsContent content) {
        OmsTotals totals = content.totals();
        Money zero = Money.zero(value.currency());
        Money lines = lines(content, LineAmounts::total, zero);
        if (totals.kinds().isEmpty()) {
            Money freight =
                    content.deliveries().stream().map(OmsDelivery::price).reduce(zero, Money::plus);
            Money taxes = lines(content, LineAmounts::tax, zero);
            assertThat(lines.plus(taxes).plus(freight).plus(totals.difference())).isEqualTo(value);
            assertThat(totals.lineDifference()).isEqualTo(zero);
            return;
        }
        assertThat(kinds(totals, EnumSet.allOf(Kind.class), zero).plus(totals.difference()))
                .isEqualTo(value);
        assertThat(lines.plus(totals.lineDifference()))
                .isEqualTo(kinds(totals, OF_LINES, totals.freightDiscount()));
    }

    private static Money kinds(OmsTotals totals, Set<Kind> kinds, Money start) {
        return totals.kinds().stream()
                .filter(total -> kinds.contains(total.kind()))
                .map(OmsTotals.Total::value)
                .reduce(start, Money::plus);
    }

    private static Money lines(
            OmsContent content, Function<LineAmounts, Money> amount, Money zero) {
        return content.lines().stream()
                .filter(line -> line.kind().counts())
                .map(line -> amount.apply(line.amounts()))
                .reduce(zero, Money::plus);
    }
}
