package io.trapiche.domain.flow;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import java.util.Currency;
import java.util.stream.Stream;

/**
 * Orders that VTEX took as it was told, in another currency: a placement tells VTEX no currency, so
 * VTEX counts in that of its store, and {@code trapiche.accounts.<account>.currency} said
 * otherwise.
 */
final class OtherCurrency {

    private OtherCurrency() {}

    /** Whether VTEX shows what it was told for the placement, as amounts of another currency. */
    static boolean is(Placement placement, OmsSnapshot shown) {
        OrderContent content = placement.content();
        Money total = content.total();
        return !SamePurchase.hasCurrency(content, shown)
                && Stream.of(total.minorUnits(), total.minorUnits() + SamePurchase.taxes(content))
                        .anyMatch(told -> isToldOf(told, total.currency(), shown.value()));
    }

    private static boolean isToldOf(long minorUnits, Currency placed, Money shown) {
        return Stream.of(AmountScale.values())
                .anyMatch(
                        scale ->
                                scale.tell(new Money(minorUnits, placed))
                                        .flatMap(told -> scale.readDown(told, shown.currency()))
                                        .filter(shown::equals)
                                        .isPresent());
    }
}
