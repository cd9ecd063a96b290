package io.trapiche.faults.amounts;

import io.trapiche.orders.v1.DeliveryChannel;
import io.trapiche.orders.v1.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Lines from one piece to ten thousand, SKUs that come again, and shipping that may be free. */
final class RandomLines {

    private static final int DEAREST = 40_000;
    private static final int MOST_PIECES = 10_000;

    private final Store store;
    private final RandomGenerator dice;
    private final List<OrderLine> lines = new ArrayList<>();
    private boolean repeated;

    RandomLines(Store store, RandomGenerator dice) {
        this.store = store;
        this.dice = dice;
    }

    List<OrderLine> choose() {
        int count = dice.nextInt(10) == 0 ? 6 + dice.nextInt(15) : 1 + dice.nextInt(4);
        boolean free = dice.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            lines.add(line(free || dice.nextInt(4) == 0));
        }
        return List.copyOf(lines);
    }

    /** Whether a SKU came again at another price. */
    boolean repeated() {
        return repeated;
    }

    private OrderLine line(boolean free) {
        return OrderLine.newBuilder()
                .setSku(sku())
                .setQuantity(quantity())
                .setUnitPrice(store.money(amount(DEAREST)))
                .setShippingPrice(store.money(free ? 0 : amount(4_000)))
                .setChannel(DeliveryChannel.DELIVERY_CHANNEL_DELIVERY)
                .setSla("Normal")
                .setStockReservation("1d")
                .setShippingEstimate("3bd")
                .build();
    }

    private String sku() {
        if (!lines.isEmpty() && dice.nextInt(5) == 0) {
            repeated = true;
            return lines.get(dice.nextInt(lines.size())).getSku();
        }
        return Integer.toString(1_000 + lines.size());
    }

    private int quantity() {
        return switch (dice.nextInt(10)) {
            case 0 -> 1 + dice.nextInt(MOST_PIECES);
            case 1, 2, 3 -> 2 + dice.nextInt(11);
            default -> 1;
        };
    }

    /** What prices are like: round, with a nine at the end, or anything. */
    private long amount(int greatest) {
        long any = 1L + dice.nextInt(greatest);
        long price =
                switch (dice.nextInt(3)) {
                    case 0 -> any * 10;
                    case 1 -> any * 10 - 1;
                    default -> any;
                };
        return price * store.step();
    }
}
