package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.SkuId;
import java.util.HashMap;
import java.util.Map;

/**
 * Units on their way out of an order by removals under way. VTEX carries out one at a time, and may
 * show that it did before it is known that it did: what is gone since is not leaving any more.
 */
final class UnitsLeaving {

    private final Map<SkuId, Long> leaving = new HashMap<>();

    private UnitsLeaving(Known order) {
        Map<SkuId, Long> now = order.snapshot().units();
        order.instructions()
                .pending(RemoveItems.class)
                .forEach(
                        asked ->
                                add(
                                        asked.action().removal(),
                                        leaving.isEmpty() ? asked.unitsBefore() : Map.of(),
                                        now));
    }

    static Map<SkuId, Long> of(Known order) {
        return new UnitsLeaving(order).leaving;
    }

    private void add(ItemRemoval removal, Map<SkuId, Long> before, Map<SkuId, Long> now) {
        Map<SkuId, Long> units = new HashMap<>();
        removal.items().forEach(item -> units.merge(item.sku(), (long) item.quantity(), Long::sum));
        units.forEach(
                (sku, removed) -> {
                    long gone = before.getOrDefault(sku, 0L) - now.getOrDefault(sku, 0L);
                    leaving.merge(sku, Math.max(0, removed - Math.max(0, gone)), Long::sum);
                });
    }
}
