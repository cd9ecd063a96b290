package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;

import io.trapiche.domain.DeciderSpec;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left of an order of cups holds what is invoiced, and is something. */
class WhatRemovalsAreWorthTest {

    private static final Instant NOW = at(60);
    private static final String NOTHING = "leave nothing of the order (expected: cancel it)";

    @Test
    void leaves_what_is_invoiced_without_a_discount_too() {
        OmsSnapshot cups = order(10_000, line(2, 3_000, brl(6_000)));

        given(handled(), shown(cups), new InvoiceRequested(command("i"), invoice("N1", 8_000), NOW))
                .when(remove(units(1, null)))
                .thenRejected(beyond(2_000));
        given(handled(), shown(cups), new InvoiceRequested(command("i"), invoice("N1", 7_000), NOW))
                .when(remove(units(1, null)))
                .then(requested("rem-9", units(1, null), NOW));
    }

    @Test
    void leaves_what_other_removals_take_off() {
        OmsSnapshot cups = order(10_000, line(2, 5_000, brl(10_000)));

        given(handled(), shown(cups), requested("rem-1", off(6_000), at(7)))
                .when(remove(units(1, null)))
                .thenRejected(beyond(4_000));
        given(handled(), shown(cups), requested("rem-1", off(5_000), at(7)))
                .when(remove(units(1, null)))
                .thenRejected(unfit("items", NOTHING));
        given(handled(), shown(cups), requested("rem-1", off(4_999), at(7)))
                .when(remove(units(1, null)))
                .then(requested("rem-9", units(1, null), NOW));
    }

    @Test
    void leaves_no_unit_that_costs_nothing() {
        var order = given(handled(), shown(order(6_000, line(2, 3_000, brl(6_000)))));

        order.when(remove(units(1, 3_000)))
                .thenRejected(
                        unfit(
                                "discount.minorUnits",
                                "leaves nothing of the order (expected: cancel it)"));
        order.when(remove(units(1, 3_002)))
                .thenRejected(
                        unfit(
                                "discount.minorUnits",
                                "exceeds what is left (expected: at most 2999, not yet"
                                        + " invoiced)"));
        order.when(remove(units(1, 2_999))).then(requested("rem-9", units(1, 2_999), NOW));
    }

    @Test
    void leaves_something_where_units_prices_are_rounded_up() {
        var order = given(handled(), shown(order(2_000, line(3, 667, brl(2_000)))));

        order.when(remove(units(2, 666)))
                .thenRejected(
                        unfit(
                                "discount.minorUnits",
                                "leaves nothing of the order (expected: cancel it)"));
        order.when(remove(units(2, 665))).then(requested("rem-9", units(2, 665), NOW));
    }

    @Test
    void is_uncertain_by_a_centavo_for_each_line_and_not_each_unit() {
        var order = given(invoicedInPart(), shown(order(10_000, line(2_000, 5, brl(10_000)))));

        order.when(remove(units(1_000, 1_002)))
                .thenRejected(
                        unfit(
                                "discount.minorUnits",
                                "exceeds what is left (expected: at most 1001, not yet"
                                        + " invoiced)"));
        order.when(remove(units(1_000, 1_001))).then(requested("rem-9", units(1_000, 1_001), NOW));
    }

    @Test
    void is_no_more_than_totals_where_prices_are_before_discounts() {
        assertLeaves(
                7_001,
                given(
                        handled(),
                        shown(order(10_000, line(2, 5_000, brl(6_000)))),
                        requested("rem-1", units(1, null), at(7))));
    }

    @Test
    void is_nothing_for_certain_where_nobody_told_what_lines_cost() {
        assertLeaves(
                10_000,
                given(
                        handled(),
                        shown(order(10_000, line(2, 5_000, null))),
                        requested("rem-1", units(1, null), at(7))));
    }

    @Test
    void is_that_of_the_units_on_lines() {
        OmsSnapshot inKitToo = order(10_000, line(1, 3_000, brl(3_000)));
        RemovalRequested many = requested("rem-1", units(1_000, null), at(7));

        assertLeaves(
                7_001,
                given(
                        handled(),
                        shown(withFurther(inKitToo)),
                        many,
                        requested("rem-2", units(1_000, null), at(8))));
    }

    @Test
    void is_that_of_the_cheapest_lines() {
        assertLeaves(
                10_000 - 1_999 - 2_999,
                given(
                        handled(),
                        shown(
                                order(
                                        10_000,
                                        line(2, 3_000, brl(6_000)),
                                        line(1, 2_000, brl(2_000)))),
                        requested("rem-1", units(2, null), at(7))));
    }

    private static void assertLeaves(
            long centavos,
            DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal> order) {
        order.when(Asks.invoice(command("i"), invoice("N2", centavos + 1), NOW))
                .thenRejected(Unfits.beyond(centavos + 1, 10_000, 0, 10_000 - centavos));
        order.when(Asks.invoice(command("i"), invoice("N2", centavos), NOW))
                .then(new InvoiceRequested(command("i"), invoice("N2", centavos), NOW));
    }

    private static Instruct remove(ItemRemoval removal) {
        return Asks.remove(command("rem-9"), removal, NOW);
    }

    private static RemovalRequested requested(String id, ItemRemoval removal, Instant when) {
        return new RemovalRequested(command(id), removal, when);
    }

    private static ItemRemoval off(long centavos) {
        return new ItemRemoval("no freight", List.of(), brl(centavos));
    }

    private static ItemRemoval units(int quantity, @Nullable Integer centavos) {
        return new ItemRemoval(
                "out of stock",
                List.of(new ItemRemoval.Item(new SkuId("7"), quantity)),
                centavos == null ? null : brl(centavos));
    }

    private static DoesNotFit beyond(long centavos) {
        return unfit(
                "items",
                "exceed what is left (expected: worth at most %d, not yet invoiced)"
                        .formatted(centavos));
    }

    private static DoesNotFit unfit(String field, String description) {
        return new DoesNotFit(List.of(new Violation(field, description)));
    }

    private static OmsOrderChanged shown(OmsSnapshot snapshot) {
        return new OmsOrderChanged(snapshot, at(6));
    }

    private static Line line(int quantity, long unitPrice, @Nullable Money total) {
        return new Line("L" + unitPrice, new SkuId("7"), "Copo", quantity, brl(unitPrice), total);
    }

    private static OmsSnapshot order(long centavos, Line... lines) {
        return order(centavos, List.of(lines), List.of());
    }

    private static OmsSnapshot withFurther(OmsSnapshot order) {
        return order(order.value().minorUnits(), order.lines(), List.of(new SkuId("7")));
    }

    private static OmsSnapshot order(long centavos, List<Line> lines, List<SkuId> further) {
        OmsSnapshot sample = snapshot("handling", at(0));
        return new OmsSnapshot(
                sample.status(),
                sample.lastChange(),
                sample.origin(),
                sample.affiliateId(),
                sample.marketplaceOrderId(),
                brl(centavos),
                true,
                false,
                lines,
                List.of(),
                null,
                sample.document(),
                "fingerprint of " + lines,
                null,
                further,
                0);
    }
}
