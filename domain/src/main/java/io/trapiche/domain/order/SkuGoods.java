package io.trapiche.domain.order;

/**
 * All lines of an order with the same SKU. Amounts are in minor units.
 *
 * @param index of the first line
 * @param goods unit prices times quantities
 * @param dearest the highest unit price
 */
record SkuGoods(int index, OrderLine first, int quantity, long goods, long shipping, long dearest) {

    static SkuGoods of(int index, OrderLine line) {
        return new SkuGoods(
                index,
                line,
                line.quantity(),
                line.goods().minorUnits(),
                line.shippingPrice().minorUnits(),
                line.unitPrice().minorUnits());
    }

    SkuGoods and(OrderLine line) {
        return new SkuGoods(
                index,
                first,
                Math.addExact(quantity, line.quantity()),
                Math.addExact(goods, line.goods().minorUnits()),
                Math.addExact(shipping, line.shippingPrice().minorUnits()),
                Math.max(dearest, line.unitPrice().minorUnits()));
    }
}
