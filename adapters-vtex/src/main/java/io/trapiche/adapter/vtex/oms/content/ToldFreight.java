package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import io.trapiche.domain.shared.Money;
import java.util.List;
import java.util.OptionalLong;

/** What an order's deliveries cost, as VTEX counts. */
record ToldFreight(List<JsonView> deliveries) {

    static ToldFreight read(JsonView document) {
        return new ToldFreight(document.field("shippingData").field("logisticsInfo").elements());
    }

    /** Of one delivery after discounts; empty where VTEX tells none. */
    static OptionalLong net(JsonView delivery) {
        OptionalLong selling = Told.amountIfTold(delivery.field("sellingPrice"));
        return selling.isPresent() ? selling : Told.amountIfTold(delivery.field("price"));
    }

    private static long gross(JsonView delivery) {
        return Told.amountIfTold(delivery.field("price")).orElse(net(delivery).orElse(0));
    }

    long net() {
        return deliveries.stream().mapToLong(one -> net(one).orElse(0)).sum();
    }

    /** Each delivery's, as it is told to others. */
    long netRead(ToldAmounts amounts) {
        return deliveries.stream()
                .map(ToldFreight::net)
                .map(amounts::part)
                .mapToLong(Money::minorUnits)
                .reduce(0, Told::plus);
    }

    /** What is among the discounts; none where the deliveries do not make the total. */
    long discount(ToldTotals totals) {
        long gross = deliveries.stream().mapToLong(ToldFreight::gross).sum();
        return totals.areTold() && gross == totals.of(Kind.FREIGHT) ? gross - net() : 0;
    }
}
