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
 * @param discounts in minor units; what units are worth comes beside them
 */
record Leaving(Map<SkuId, Long> units, BigInteger discounts) {

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
        Money discount = removal.discount();
        return new Leaving(
                units,
                discount == null || isShown(removal, units, before, now)
                        ? BigInteger.ZERO
                        : InvoiceTotals.exact(discount));
    }

    /** With one that is not under way yet. */
    Leaving with(ItemRemoval removal) {
        Money discount = removal.discount();
        return plus(
                new Leaving(
                        removal.units(),
                        discount == null ? BigInteger.ZERO : InvoiceTotals.exact(discount)));
    }

    /** What of the order's value goes for certain, in minor units. */
    BigInteger least(OmsSnapshot now) {
        return discounts.add(UnitWorth.of(now, units).least());
    }

    /** As prices tell it. */
    BigInteger likely(OmsSnapshot now) {
        return discounts.add(UnitWorth.of(now, units).likely());
    }

    private static long gone(SkuId sku, Extent before, OmsSnapshot now) {
        return Math.max(
                0,
                before.units().getOrDefault(sku, 0L) - now.extent().units().getOrDefault(sku, 0L));
    }

    /**
     * Whether VTEX shows that it is done; what was asked for before anybody looked counts as so.
     */
    static boolean isShown(Instruction<RemoveItems> asked, OmsSnapshot now) {
        Extent before = asked.before();
        ItemRemoval removal = asked.action().removal();
        return before == null || isShown(removal, of(removal, before, now).units, before, now);
    }

    /** By its units, or by the value where nobody can tell units. */
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
        return new Leaving(all, discounts.add(more.discounts));
    }
}
