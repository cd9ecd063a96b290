package io.trapiche.faults.amounts;

import io.trapiche.local.JourneyOrders;
import io.trapiche.orders.v1.LineTax;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An order of a marketplace, and what has to become of it.
 *
 * @param taxesInTotal as agreed with the marketplace
 * @param expected {@code invoiced}, {@code refused}, {@code held} or {@code any} but unfinished
 */
record RandomOrder(
        Store store,
        String marketplace,
        boolean taxesInTotal,
        PlaceOrderRequest request,
        String expected) {

    /** Its taxes are part of the total. */
    static final String TAXES_IN_TOTAL = "bazar";

    static RandomOrder choose(Store store, String orderId, RandomGenerator dice) {
        String marketplace = dice.nextInt(3) == 0 ? TAXES_IN_TOTAL : "feira";
        boolean taxesInTotal = marketplace.equals(TAXES_IN_TOTAL);
        PlaceOrderRequest.Builder request =
                JourneyOrders.paid(store.account(), marketplace, orderId).toBuilder();
        OrderContent.Builder order = request.getOrderBuilder().clearLines().clearTotal();
        RandomLines lines = new RandomLines(store, dice);
        order.addAllLines(lines.choose());
        boolean adjusted = adjust(store, order, dice);
        if (dice.nextInt(5) == 0) {
            taxes(store, order, dice);
        }
        order.setTotal(store.money(total(order, taxesInTotal)));
        if (dice.nextBoolean()) {
            order.setPaymentStatus(PaymentStatus.PAYMENT_STATUS_PENDING);
        }
        String expected =
                spoil(store, order, adjusted || lines.repeated() ? "any" : "invoiced", dice);
        return new RandomOrder(store, marketplace, taxesInTotal, request.build(), expected);
    }

    /** Discount and interest; gives whether there may be no whole prices for it. */
    private static boolean adjust(Store store, OrderContent.Builder order, RandomGenerator dice) {
        if (dice.nextInt(6) == 0) {
            order.setInterest(store.money(store.step() * (1 + dice.nextInt(5_000))));
        }
        if (dice.nextInt(5) > 1) {
            return false;
        }
        long goods = goods(order) / store.step();
        long discount = dice.nextBoolean() ? goods / 10 : dice.nextLong(1 + goods * 2 / 5);
        order.setDiscount(store.money(discount * store.step()));
        return discount > 0;
    }

    private static void taxes(Store store, OrderContent.Builder order, RandomGenerator dice) {
        List<String> skus =
                order.getLinesList().stream().map(OrderLine::getSku).distinct().toList();
        for (String sku : skus) {
            order.addTaxes(
                    LineTax.newBuilder()
                            .setSku(sku)
                            .setValue(store.money(store.step() * (1 + dice.nextInt(900)))));
        }
    }

    private static long goods(OrderContent.Builder order) {
        return order.getLinesList().stream()
                .mapToLong(line -> line.getUnitPrice().getMinorUnits() * line.getQuantity())
                .sum();
    }

    private static long total(OrderContent.Builder order, boolean taxesInTotal) {
        long shipping =
                order.getLinesList().stream()
                        .mapToLong(line -> line.getShippingPrice().getMinorUnits())
                        .sum();
        long taxes =
                order.getTaxesList().stream()
                        .mapToLong(tax -> tax.getValue().getMinorUnits())
                        .sum();
        return goods(order)
                + shipping
                + order.getInterest().getMinorUnits()
                + (taxesInTotal ? taxes : 0)
                - order.getDiscount().getMinorUnits();
    }

    /** Now and then the total is off by the least amount, or VTEX does not have the goods. */
    private static String spoil(
            Store store, OrderContent.Builder order, String otherwise, RandomGenerator dice) {
        int kind = dice.nextInt(30);
        if (kind == 0) {
            long wrong = order.getTotal().getMinorUnits() + store.step();
            order.setTotal(store.money(wrong));
            return "refused";
        } else if (kind == 1 && order.getTaxesCount() == 0) {
            String sku = dice.nextBoolean() ? "unknown-1" : "nostock-1";
            order.addLines(order.getLines(0).toBuilder().setSku(sku));
            order.setTotal(store.money(total(order, false)));
            return otherwise.equals("any") ? "any" : "held";
        }
        return otherwise;
    }
}
