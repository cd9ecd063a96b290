package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is on its way out of an order by removals under way. VTEX carries out one at a time, and may
 * show that it did before it is known that it did: what is gone since is not leaving any more.
 *
 * @param value in minor units, as far as it is certain: discounts, and units at their least
 */
record Leaving(Map<SkuId, Long> units, BigInteger value) {

    Leaving {
        units = Map.copyOf(units);
    }

    static Leaving of(Known order) {
        OmsSnapshot now = order.snapshot();
        List<Instruction<RemoveItems>> pending =
                order.instructions().pending(RemoveItems.class).toList();
        Leaving all = new Leaving(Map.of(), BigInteger.ZERO);
        for (Instruction<RemoveItems> asked : pending) {
            Extent before = asked.before();
            boolean isNext = asked.equals(pending.getFirst());
            Extent from = before != null && isNext ? before : now.extent();
            all = all.plus(of(asked.action().removal(), from, now));
        }
        return all;
    }

    private static Leaving of(ItemRemoval removal, Extent before, OmsSnapshot now) {
        Map<SkuId, Long> units = removal.units();
        units.replaceAll((sku, removed) -> Math.max(0, removed - gone(sku, before, now)));
        BigInteger worth = UnitWorth.atLeast(now, units);
        Money discount = removal.discount();
        return new Leaving(
                units,
                discount == null || isShown(removal, units, before, now)
                        ? worth
                        : worth.add(InvoiceTotals.exact(discount)));
    }

    private static long gone(SkuId sku, Extent before, OmsSnapshot now) {
        return Math.max(
                0,
                before.units().getOrDefault(sku, 0L) - now.extent().units().getOrDefault(sku, 0L));
    }

    /** By its units, or by its discount where nobody can tell units. */
    private static boolean isShown(
            ItemRemoval removal, Map<SkuId, Long> leaving, Extent before, OmsSnapshot now) {
        List<SkuId> counted =
                leaving.keySet().stream().filter(before.units()::containsKey).toList();
        return counted.isEmpty()
                ? now.extent().isLessBy(removal.discount(), before)
                : counted.stream().allMatch(sku -> leaving.getOrDefault(sku, 0L) == 0);
    }

    private Leaving plus(Leaving more) {
        Map<SkuId, Long> all = new HashMap<>(units);
        more.units.forEach((sku, leaving) -> all.merge(sku, leaving, Long::sum));
        return new Leaving(all, value.add(more.value));
    }
}
