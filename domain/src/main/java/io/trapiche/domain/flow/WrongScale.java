package io.trapiche.domain.flow;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.AmountScale;

/**
 * Orders that earlier versions placed: they told VTEX minor units where it counts hundredths, so
 * one in a currency without decimals stands there at a hundredth of its worth.
 */
final class WrongScale {

    private WrongScale() {}

    /** Whether VTEX shows the placement at what its minor units are as hundredths. */
    static boolean is(Placement placement, OmsSnapshot shown) {
        OrderContent content = placement.content();
        long total = content.total().minorUnits();
        return SamePurchase.hasCurrency(content, shown)
                && !SamePurchase.hasTotal(content, shown)
                && (isToldOf(total, shown) || isToldOf(total + SamePurchase.taxes(content), shown));
    }

    private static boolean isToldOf(long minorUnits, OmsSnapshot shown) {
        return AmountScale.HUNDREDTHS
                .readDown(minorUnits, shown.value().currency())
                .filter(shown.value()::equals)
                .isPresent();
    }
}
