package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violations;
import java.util.HashMap;
import java.util.Map;

/**
 * Units of an order that something may still be done with, by SKU; what one row takes, the next
 * does not find. Services are no units of anything: VTEX's invoices and changes name SKUs of items
 * (Orders API reference, {@code items[].id}).
 */
final class OpenUnits {

    private final OmsSnapshot shown;
    private final Map<SkuId, Long> left;
    private final String which;

    private OpenUnits(OmsSnapshot shown, Map<SkuId, Long> left, String which) {
        this.shown = shown;
        this.left = new HashMap<>(left);
        shown.units().keySet().forEach(sku -> this.left.putIfAbsent(sku, 0L));
        shown.furtherSkus().forEach(this.left::remove);
        this.which = which;
    }

    /** Which are neither invoiced nor on their way out; what changes removed is gone from lines. */
    static OpenUnits of(Known order) {
        Map<SkuId, Long> open = order.snapshot().units();
        order.standingInvoices()
                .flatMap(earlier -> earlier.items().stream())
                .forEach(item -> reduce(open, item.sku(), item.quantity()));
        Leaving.of(order).units().forEach((sku, leaving) -> reduce(open, sku, leaving));
        return new OpenUnits(order.snapshot(), open, "neither invoiced nor being removed");
    }

    /** Which came back before are not among them. */
    static OpenUnits toReturn(Known order, Map<SkuId, Long> invoiced) {
        Map<SkuId, Long> open = new HashMap<>(invoiced);
        order.standingReturns()
                .flatMap(earlier -> earlier.items().stream())
                .forEach(item -> reduce(open, item.sku(), item.quantity()));
        return new OpenUnits(order.snapshot(), open, "invoiced and not yet returned");
    }

    private static void reduce(Map<SkuId, Long> units, SkuId sku, long by) {
        units.computeIfPresent(sku, (_, left) -> Math.max(0, left - by));
    }

    void take(SkuId sku, int quantity, Violations row) {
        Long open = left.get(sku);
        if (open == null) {
            if (!mayBeOrdered(sku)) {
                row.add(
                        "sku",
                        "is not in the order (expected: the SKU of an item or of a kit's component;"
                                + " a service, such as gift wrap, is part of its item, its price too)");
            }
        } else if (quantity > open) {
            row.add(
                    "quantity",
                    "exceeds what is left (expected: at most %d, %s)".formatted(open, which));
        } else {
            left.put(sku, open - quantity);
        }
    }

    /**
     * How many there are of kits' components is not known; a SKU that is nowhere may stand on a
     * line that nobody could read; and where VTEX shows no line there is nothing to hold units
     * against.
     */
    private boolean mayBeOrdered(SkuId sku) {
        return shown.furtherSkus().contains(sku)
                || shown.unreadableLines() > 0
                || shown.lines().isEmpty();
    }

    /** Whether all are taken; of what is further nobody knows how many units there are. */
    boolean areNone() {
        return shown.furtherSkus().isEmpty()
                && shown.unreadableLines() == 0
                && !left.isEmpty()
                && left.values().stream().allMatch(units -> units == 0);
    }
}
