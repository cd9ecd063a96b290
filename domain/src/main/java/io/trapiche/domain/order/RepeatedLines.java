package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one line of those with the same SKU; at the place of the first. */
final class RepeatedLines {

    private RepeatedLines() {}

    static Parsed<List<OrderLine>> merge(List<OrderLine> lines) {
        Map<SkuId, List<OrderLine>> bySku = new LinkedHashMap<>();
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            List<OrderLine> alike = bySku.computeIfAbsent(line.sku(), _ -> new ArrayList<>());
            if (!alike.isEmpty() && !line.isDeliveredLike(alike.getFirst())) {
                faults.add(deliveredOtherwise(i, lines.indexOf(alike.getFirst())));
            }
            alike.add(line);
        }
        return faults.isEmpty()
                ? Parsed.valid(bySku.values().stream().map(RepeatedLines::merged).toList())
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

    /** Where prices differ, what their average leaves over goes into the shipping price. */
    private static OrderLine merged(List<OrderLine> alike) {
        OrderLine first = alike.getFirst();
        if (alike.size() == 1) {
            return first;
        }
        int quantity = 0;
        Money goods = Money.zero(first.unitPrice().currency());
        Money shipping = goods;
        for (OrderLine line : alike) {
            quantity = Math.addExact(quantity, line.quantity());
            goods = goods.plus(line.goods());
            shipping = shipping.plus(line.shippingPrice());
        }
        Money unitPrice = new Money(goods.minorUnits() / quantity, goods.currency());
        Money rest = goods.minus(unitPrice.times(quantity));
        return first.priced(quantity, unitPrice, shipping.plus(rest));
    }
}
