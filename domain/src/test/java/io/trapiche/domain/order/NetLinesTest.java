package io.trapiche.domain.order;

import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.shared.AmountScale.HUNDREDTHS;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.orders.ChangedParts;
import io.trapiche.testkit.orders.FullOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetLinesTest {

    private static final PlacementPolicy LINE = PlacementPolicy.DEFAULT;
    private static final PlacementPolicy UNIT =
            new PlacementPolicy(
                    MixedChannels.REFUSE, ShippingPrice.UNIT, PlacementPolicy.GREATEST_REMAINDER);
    private static final Set<String> AMOUNTS = Set.of("quantity", "unitPrice", "shippingPrice");

    @Test
    void lines_without_discount_and_repetition_stay_as_they_are() {
        OrderLine[] lines = {line("1", 2, 500, 100), line("2", 1, 75, 0)};

        assertThat(net(0, lines)).containsExactly(lines);
    }

    @Test
    void a_discount_is_spread_in_proportion_to_goods() {
        assertThat(net(1_000, line("1", 1, 1_000, 0), line("2", 2, 2_000, 300)))
                .containsExactly(line("1", 1, 800, 0), line("2", 2, 1_600, 300));
    }

    @Test
    void prices_of_one_unit_are_rounded_down_and_the_remainder_goes_into_shipping() {
        assertThat(net(500, line("1", 3, 999, 0))).containsExactly(line("1", 3, 832, 1));
        assertThat(net(1_000, line("1", 3, 1_000, 0))).containsExactly(line("1", 3, 666, 2));
        assertThat(net(5_990, line("1", 34, 599, 0))).containsExactly(line("1", 34, 422, 28));
        assertThat(net(1, line("1", 2, 500, 0))).containsExactly(line("1", 2, 499, 1));
    }

    @Test
    void shipping_that_is_free_stays_free_where_anothers_is_not() {
        assertThat(net(101, line("1", 3, 1_000, 0), line("2", 2, 1_000, 50)))
                .containsExactly(line("1", 3, 979, 0), line("2", 2, 980, 52));
    }

    @Test
    void beyond_the_greatest_remainder_prices_are_moved_until_it_is_kept() {
        assertThat(
                        net(
                                1_000,
                                line("1", 300, 1_000, 0),
                                line("1", 100, 999, 0),
                                line("2", 7, 5_000, 0)))
                .containsExactly(line("1", 400, 999, 0), line("2", 7, 4_900, 0));
    }

    @Test
    void a_discount_beyond_all_goods_comes_off_shipping() {
        assertThat(net(1_250, line("1", 2, 500, 100), line("2", 1, 100, 200)))
                .containsExactly(line("1", 2, 0, 0), line("2", 1, 0, 150));
    }

    @Test
    void beyond_the_greatest_remainder_the_lines_and_what_they_leave_are_told() {
        List<Violation> faults =
                violations(
                        NetLines.of(
                                content(
                                        0,
                                        line("2", 1, 5, 0),
                                        line("1", 5_000, 1_000, 0),
                                        line("1", 5_000, 999, 0)),
                                LINE,
                                HUNDREDTHS));

        assertThat(faults)
                .containsExactly(
                        new Violation(
                                "lines[1].unit_price",
                                "cannot be one price for all 10000 units: 9995000 net of discount"
                                        + " leave a remainder of 5000, and all lines 5000 (expected:"
                                        + " at most 99 for the order, which shipping takes)"));
    }

    @Test
    void the_greatest_remainder_is_a_setting() {
        PlacementPolicy none = new PlacementPolicy(MixedChannels.REFUSE, ShippingPrice.LINE, 0);

        assertThat(fields(NetLines.of(content(1, line("1", 2, 500, 0)), none, HUNDREDTHS)))
                .containsExactly("lines[0].unit_price");
        assertThat(fields(NetLines.of(content(1, line("1", 2, 500, 0)), LINE, HUNDREDTHS)))
                .isEmpty();
    }

    @Test
    void a_discount_beyond_all_prices_is_a_fault() {
        assertThat(faults(1_001, line("1", 2, 500, 0))).containsExactly("discount");
    }

    @Test
    void repeated_skus_become_one_line() {
        assertThat(net(0, line("1", 2, 500, 100), line("2", 1, 75, 0), line("1", 1, 500, 10)))
                .containsExactly(line("1", 3, 500, 110), line("2", 1, 75, 0));
    }

    @Test
    void prices_that_differ_are_averaged_and_the_rest_goes_into_shipping() {
        assertThat(net(0, line("1", 2, 500, 0), line("1", 1, 499, 0)))
                .containsExactly(line("1", 3, 499, 2));
    }

    @Test
    void repeated_skus_that_are_delivered_otherwise_are_a_fault_naming_both() {
        OrderLine other =
                new OrderLine(
                        new SkuId("1"),
                        1,
                        brl(500),
                        brl(0),
                        DeliveryChannel.DELIVERY,
                        "Expressa",
                        TimeSpan.of("10d"),
                        TimeSpan.of("3bd"),
                        null);

        List<Violation> faults =
                violations(
                        NetLines.of(
                                content(0, line("2", 1, 5, 0), line("1", 1, 500, 0), other),
                                LINE,
                                HUNDREDTHS));

        assertThat(faults)
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.field()).isEqualTo("lines[2].sku");
                            assertThat(fault.description()).contains("lines[1]");
                        });
    }

    @Test
    void a_line_of_a_sku_may_differ_from_another_in_its_amounts_alone() {
        OrderLine line = FullOrder.CONTENT.lines().getFirst();
        Map<String, OrderLine> changed = ChangedParts.of(OrderLine.class, line);

        assertThat(changed.entrySet())
                .filteredOn(part -> !isMerged(line, part.getValue()))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(
                        changed.keySet().stream().filter(part -> !AMOUNTS.contains(part)).toList());
    }

    /** Lines of two SKUs are not merged either. */
    private static boolean isMerged(OrderLine line, OrderLine other) {
        return NetLines.of(content(0, line, other), LINE, HUNDREDTHS)
                        instanceof Parsed.Valid<List<OrderLine>>(var net)
                && net.size() == 1;
    }

    @Test
    void a_shipping_price_for_one_unit_has_to_be_whole() {
        OrderContent content = content(0, line("2", 1, 5, 3), line("1", 2, 500, 101));

        assertThat(fields(NetLines.of(content, UNIT, HUNDREDTHS)))
                .containsExactly("lines[1].shipping_price");
        assertThat(fields(NetLines.of(content, LINE, HUNDREDTHS))).isEmpty();
    }

    private static List<OrderLine> net(long discount, OrderLine... lines) {
        return switch (NetLines.of(content(discount, lines), LINE, HUNDREDTHS)) {
            case Parsed.Valid<List<OrderLine>>(var net) -> net;
            case Parsed.Faulty<List<OrderLine>>(var violations) ->
                    throw new AssertionError(violations);
        };
    }

    private static List<String> faults(long discount, OrderLine... lines) {
        return fields(NetLines.of(content(discount, lines), LINE, HUNDREDTHS));
    }

    private static List<String> fields(Parsed<List<OrderLine>> parsed) {
        return violations(parsed).stream().map(Violation::field).toList();
    }

    private static List<Violation> violations(Parsed<List<OrderLine>> parsed) {
        return parsed instanceof Parsed.Faulty<List<OrderLine>>(var violations)
                ? violations
                : List.of();
    }

    static OrderContent content(long discount, OrderLine... lines) {
        return new OrderContent(
                UNPAID.paymentStatus(),
                UNPAID.total(),
                UNPAID.interest(),
                brl(discount),
                List.of(lines),
                UNPAID.customer(),
                UNPAID.delivery(),
                UNPAID.paymentMethods(),
                UNPAID.taxes(),
                UNPAID.trackingHints(),
                UNPAID.allowFranchises(),
                UNPAID.pickupAccountName(),
                UNPAID.note());
    }

    static OrderLine line(String sku, int quantity, long unitPrice, long shippingPrice) {
        return new OrderLine(
                new SkuId(sku),
                quantity,
                brl(unitPrice),
                brl(shippingPrice),
                DeliveryChannel.DELIVERY,
                null,
                TimeSpan.of("10d"),
                TimeSpan.of("3bd"),
                null);
    }
}
