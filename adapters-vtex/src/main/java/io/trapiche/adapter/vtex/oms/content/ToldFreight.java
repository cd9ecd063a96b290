package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import io.trapiche.domain.shared.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * What an order's deliveries cost, as VTEX counts.
 *
 * @param basis what of a delivery is what it costs
 */
record ToldFreight(List<Delivery> deliveries, Basis basis) {

    /** What of a delivery is what it costs. */
    enum Basis {
        SELLING_PRICE,
        /** In documents of 2015 the selling price may be nought though freight was paid. */
        PRICE,
        /** Documents without selling prices have discounts of the freight in the price tags. */
        TAGGED_PRICE
    }

    /**
     * One delivery.
     *
     * @param element of the document
     * @param position of its item; -1 when nobody can tell
     * @param tagged what the item's price tags change of it
     */
    record Delivery(JsonView element, int position, long tagged) {

        /** After discounts; empty where VTEX tells none. */
        OptionalLong net(Basis basis) {
            OptionalLong price = Told.amountIfTold(element.field("price"));
            OptionalLong selling = Told.amountIfTold(element.field("sellingPrice"));
            return switch (basis) {
                case SELLING_PRICE -> selling.isPresent() ? selling : price;
                case PRICE -> price.isPresent() ? price : selling;
                case TAGGED_PRICE ->
                        selling.isPresent() || price.isEmpty()
                                ? selling
                                : OptionalLong.of(Math.max(0, price.getAsLong() + tagged));
            };
        }
    }

    static ToldFreight read(JsonView document, ToldPrices.Tags tags) {
        List<JsonView> items = document.field("items").elements();
        List<JsonView> told = document.field("shippingData").field("logisticsInfo").elements();
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            int position =
                    told.get(i)
                            .field("itemIndex")
                            .count()
                            .orElse(told.size() == items.size() ? i : -1);
            deliveries.add(
                    new Delivery(
                            told.get(i),
                            position,
                            position >= 0 && position < items.size()
                                    ? tags.ofFreight(items.get(position))
                                    : 0));
        }
        return new ToldFreight(deliveries, Basis.SELLING_PRICE);
    }

    /** On the first basis that comes to what is due. */
    ToldFreight thatIs(LongPredicate due) {
        return EnumSet.allOf(Basis.class).stream()
                .map(other -> new ToldFreight(deliveries, other))
                .filter(freight -> due.test(freight.net()))
                .findFirst()
                .orElse(this);
    }

    OptionalLong net(Delivery delivery) {
        return delivery.net(basis);
    }

    long net() {
        return net(basis);
    }

    private long net(Basis by) {
        return deliveries.stream().mapToLong(one -> one.net(by).orElse(0)).sum();
    }

    /** Each delivery's, as it is told to others. */
    long netRead(ToldAmounts amounts) {
        return deliveries.stream()
                .map(this::net)
                .map(amounts::part)
                .mapToLong(Money::minorUnits)
                .reduce(0, Told::plus);
    }

    /** What is among the discounts; none where the deliveries do not make the total. */
    long discount(ToldTotals totals) {
        long gross = net(Basis.PRICE);
        return totals.areTold() && gross == totals.of(Kind.FREIGHT) ? gross - net() : 0;
    }
}
