package io.trapiche.faults.actors;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a marketplace does with one of its orders.
 *
 * @param at after the beginning of the round
 * @param again whether the placement is sent twice
 * @param then the time until it is approved, if unpaid
 * @param cancelAfter until it is cancelled; zero for never
 */
public record OrderPlan(
        String account,
        String marketplace,
        String orderId,
        Duration at,
        boolean paid,
        boolean again,
        Duration then,
        Duration cancelAfter) {

    private static final double PAID = 0.6;
    private static final double AGAIN = 0.15;
    private static final double CANCELLED = 0.12;
    private static final int LATEST_APPROVAL = 8_000;
    private static final int LATEST_CANCELLATION = 20_000;

    public static List<OrderPlan> choose(int orders, Duration within, RandomGenerator dice) {
        return IntStream.rangeClosed(1, orders).mapToObj(i -> one(i, within, dice)).toList();
    }

    private static OrderPlan one(int number, Duration within, RandomGenerator dice) {
        return new OrderPlan(
                dice.nextInt(3) == 0 ? "mercadinho" : "lojademo",
                dice.nextInt(3) == 0 ? "bazar" : "feira",
                "r-" + number,
                Duration.ofMillis(dice.nextLong(within.toMillis())),
                dice.nextDouble() < PAID,
                dice.nextDouble() < AGAIN,
                Duration.ofMillis(dice.nextInt(LATEST_APPROVAL)),
                dice.nextDouble() < CANCELLED
                        ? Duration.ofMillis(1 + dice.nextInt(LATEST_CANCELLATION))
                        : Duration.ZERO);
    }
}
