package io.trapiche.domain.order;

import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings together the lines of each SKU; at the place of the first. */
final class RepeatedLines {

    private RepeatedLines() {}

    static Parsed<List<SkuGoods>> merge(List<OrderLine> lines) {
        Map<SkuId, SkuGoods> bySku = new LinkedHashMap<>();
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            SkuGoods before = bySku.get(line.sku());
            if (before != null && !line.isDeliveredLike(before.first())) {
                faults.add(deliveredOtherwise(i, before.index()));
            }
            bySku.put(line.sku(), before == null ? SkuGoods.of(i, line) : before.and(line));
        }
        return faults.isEmpty()
                ? Parsed.valid(List.copyOf(bySku.values()))
                : new Parsed.Faulty<>(faults);
    }

    private static Violation deliveredOtherwise(int index, int first) {
        return new Violation(
                "lines[%d].sku".formatted(index),
                ("repeats lines[%d] and is delivered otherwise (expected: one line for each SKU, or"
                                + " the same channel, sla, warehouse_id, stock_reservation and"
                                + " shipping_estimate)")
                        .formatted(first));
    }
}
