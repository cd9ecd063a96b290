package io.trapiche.domain.order;

import static io.trapiche.domain.order.NetLinesTest.content;
import static io.trapiche.domain.order.NetLinesTest.line;
import static io.trapiche.domain.shared.AmountScale.HUNDREDTHS;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.Dice;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.Parsed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NetLinesPropertiesTest {

    private static final int CARTS = 100_000;
    private static final int SEEDS = 10_000;

    @Test
    void sums_are_exact_the_bound_is_kept_and_no_price_rises() {
        Dice.seeds(
                CARTS,
                seed -> {
                    OrderContent order = order(new Dice(seed));
                    net(order).ifPresent(lines -> assertSound(order, lines));
                });
    }

    private static void assertSound(OrderContent order, List<OrderLine> lines) {
        long remainder = shipping(lines) - shippingOwed(order);
        if (sum(lines) != owed(order)
                || remainder < 0
                || remainder > PlacementPolicy.GREATEST_REMAINDER
                || lines.stream().anyMatch(line -> isDearer(line, order))) {
            throw new AssertionError("%s became %s".formatted(order.lines(), lines));
        }
    }

    private static boolean isDearer(OrderLine net, OrderContent order) {
        return order.lines().stream()
                .filter(line -> line.sku().equals(net.sku()))
                .allMatch(line -> line.unitPrice().minorUnits() < net.unitPrice().minorUnits());
    }

    @Test
    void each_sku_has_one_line_with_all_its_units() {
        Dice.seeds(
                SEEDS,
                seed -> {
                    OrderContent order = order(new Dice(seed));
                    net(order)
                            .ifPresent(
                                    lines -> {
                                        assertThat(lines)
                                                .extracting(OrderLine::sku)
                                                .doesNotHaveDuplicates();
                                        assertThat(units(lines)).isEqualTo(units(order.lines()));
                                    });
                });
    }

    @Test
    void merging_merged_lines_changes_nothing() {
        Dice.seeds(
                SEEDS,
                seed -> {
                    OrderLine[] lines = order(new Dice(seed)).lines().toArray(OrderLine[]::new);
                    net(content(0, lines))
                            .ifPresent(
                                    once ->
                                            assertThat(
                                                            net(
                                                                    content(
                                                                            0,
                                                                            once.toArray(
                                                                                    OrderLine[]
                                                                                            ::new))))
                                                    .contains(once));
                });
    }

    /** Carts as customers have them. */
    @Test
    void ten_percent_off_and_free_shipping_is_always_possible() {
        Dice.seeds(
                SEEDS,
                seed -> {
                    Dice dice = new Dice(seed);
                    OrderLine[] lines =
                            IntStream.rangeClosed(0, dice.below(8))
                                    .mapToObj(
                                            sku ->
                                                    line(
                                                            "sku-" + sku,
                                                            1 + dice.below(12),
                                                            1 + dice.below(50_000),
                                                            0))
                                    .toArray(OrderLine[]::new);
                    long all = sum(List.of(lines));

                    assertThat(net(content(all / 10, lines))).isPresent();
                });
    }

    /** Compared with every sum that prices can make, where remainders are hardly allowed. */
    @Test
    void what_no_prices_can_hold_is_refused_and_nothing_else() {
        Dice.seeds(
                SEEDS,
                seed -> {
                    Dice dice = new Dice(seed);
                    List<OrderLine> lines = new ArrayList<>();
                    for (int sku = 0; sku <= dice.below(3) + 1; sku++) {
                        lines.add(line("sku-" + sku, 1 + dice.below(12), dice.below(25), 0));
                    }
                    long all = sum(lines);
                    OrderContent order =
                            content(dice.below((int) all + 1), lines.toArray(OrderLine[]::new));
                    int greatest = dice.below(4);

                    assertThat(
                                    NetLines.of(order, policy(greatest), HUNDREDTHS)
                                            instanceof Parsed.Valid<List<OrderLine>>)
                            .isEqualTo(isPossible(lines, owed(order), greatest));
                });
    }

    /** As above, where sums are too many to try them all. */
    @Test
    void two_lines_of_thousands_are_refused_for_want_of_prices_alone() {
        Dice.seeds(
                SEEDS / 20,
                seed -> {
                    Dice dice = new Dice(seed);
                    OrderLine one = line("sku-1", 1_000 + dice.below(9_000), dice.below(9_000), 0);
                    OrderLine two = line("sku-2", 1_000 + dice.below(9_000), dice.below(9_000), 0);
                    long all = sum(List.of(one, two));
                    OrderContent order = content(dice.below((int) all + 1), one, two);

                    assertThat(
                                    NetLines.of(order, policy(9), HUNDREDTHS)
                                            instanceof Parsed.Valid<List<OrderLine>>)
                            .isEqualTo(isPossible(one, two, owed(order), 9));
                });
    }

    private static boolean isPossible(OrderLine one, OrderLine two, long goods, int greatest) {
        return LongStream.rangeClosed(0, one.unitPrice().minorUnits())
                .map(price -> goods - price * one.quantity())
                .filter(left -> left >= 0)
                .map(left -> left - most(two, left) * two.quantity())
                .anyMatch(left -> left <= greatest);
    }

    private static long most(OrderLine line, long amount) {
        return Math.min(amount / line.quantity(), line.unitPrice().minorUnits());
    }

    private static PlacementPolicy policy(int greatest) {
        return new PlacementPolicy(MixedChannels.REFUSE, ShippingPrice.LINE, greatest);
    }

    private static boolean isPossible(List<OrderLine> lines, long goods, int greatest) {
        BitSet sums = new BitSet();
        sums.set(0);
        for (OrderLine line : lines) {
            BitSet more = new BitSet();
            for (int price = 0; price <= line.unitPrice().minorUnits(); price++) {
                int off = price * line.quantity();
                sums.stream().forEach(sum -> more.set(sum + off));
            }
            sums = more;
        }
        int least = sums.nextSetBit((int) Math.max(0, goods - greatest));
        return least >= 0 && least <= goods;
    }

    private static OrderContent order(Dice dice) {
        List<OrderLine> lines = lines(dice);
        long all = sum(lines);
        return content(
                dice.oneIn(4) ? 0 : dice.below((int) Math.min(all, 100_000) + 1),
                lines.toArray(OrderLine[]::new));
    }

    private static List<OrderLine> lines(Dice dice) {
        return IntStream.rangeClosed(0, dice.below(6))
                .mapToObj(
                        _ ->
                                line(
                                        "sku-" + dice.below(5),
                                        1 + dice.below(dice.oneIn(5) ? 200 : 5),
                                        dice.below(dice.oneIn(3) ? 5 : 20_000),
                                        dice.oneIn(2) ? 0 : dice.below(3_000)))
                .toList();
    }

    private static Optional<List<OrderLine>> net(OrderContent order) {
        return NetLines.of(order, PlacementPolicy.DEFAULT, HUNDREDTHS)
                        instanceof Parsed.Valid<List<OrderLine>>(List<OrderLine> lines)
                ? Optional.of(lines)
                : Optional.empty();
    }

    private static long owed(OrderContent order) {
        return sum(order.lines()) - order.discount().minorUnits();
    }

    private static long sum(List<OrderLine> lines) {
        return lines.stream()
                .mapToLong(line -> line.goods().minorUnits() + line.shippingPrice().minorUnits())
                .sum();
    }

    private static long shipping(List<OrderLine> lines) {
        return lines.stream().mapToLong(line -> line.shippingPrice().minorUnits()).sum();
    }

    private static long shippingOwed(OrderContent order) {
        long goods = order.lines().stream().mapToLong(line -> line.goods().minorUnits()).sum();
        return shipping(order.lines()) - Math.max(0, order.discount().minorUnits() - goods);
    }

    private static int units(List<OrderLine> lines) {
        return lines.stream().mapToInt(OrderLine::quantity).sum();
    }
}
