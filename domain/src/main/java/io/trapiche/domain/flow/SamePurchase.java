package io.trapiche.domain.flow;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether an order that VTEX shows is the one that was placed. VTEX rounds, splits and merges
 * lines, so quantities per SKU and the total count; its total may include the taxes that the
 * marketplace designates.
 */
public final class SamePurchase {

    private SamePurchase() {}

    /** Whether VTEX's order is the placed one. */
    public static boolean is(Placement placement, OmsSnapshot shown) {
        return isShown(placement, shown)
                && hasTotal(placement.content(), shown)
                && hasUnits(placement.content(), shown);
    }

    /**
     * Whether VTEX shows the order as the placement's: under its affiliate and its marketplace's
     * id. Nothing else binds an order of VTEX's to one of a marketplace's.
     */
    public static boolean isShown(Placement placement, OmsSnapshot shown) {
        return placement.affiliateId().equals(shown.affiliateId())
                && placement.key().orderId().equals(shown.marketplaceOrderId());
    }

    static boolean hasTotal(OrderContent content, OmsSnapshot shown) {
        long total = content.total().minorUnits();
        long shownTotal = shown.value().minorUnits();
        return hasCurrency(content, shown)
                && (shownTotal == total || shownTotal == total + taxes(content));
    }

    static boolean hasCurrency(OrderContent content, OmsSnapshot shown) {
        return content.total().currency().equals(shown.value().currency());
    }

    static boolean hasUnits(OrderContent content, OmsSnapshot shown) {
        return ordered(content).equals(shown(shown));
    }

    static long taxes(OrderContent content) {
        return content.taxes().stream().map(LineTax::value).mapToLong(Money::minorUnits).sum();
    }

    private static Map<SkuId, Long> ordered(OrderContent content) {
        Map<SkuId, Long> quantities = new HashMap<>();
        for (OrderLine line : content.lines()) {
            quantities.merge(line.sku(), (long) line.quantity(), Long::sum);
        }
        return quantities;
    }

    private static Map<SkuId, Long> shown(OmsSnapshot order) {
        Map<SkuId, Long> quantities = new HashMap<>();
        for (OmsSnapshot.Line line : order.lines()) {
            quantities.merge(line.sku(), (long) line.quantity(), Long::sum);
        }
        return quantities;
    }
}
