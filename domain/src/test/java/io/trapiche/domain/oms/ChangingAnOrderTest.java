package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.oms.OmsOrders.given;

import io.trapiche.domain.DeciderSpec;
import io.trapiche.domain.Samples;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeSent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoiceUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderNotChangeable;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.order.change.OrderChange.Added;
import io.trapiche.domain.order.change.OrderChange.Removed;
import io.trapiche.domain.order.change.OrderChange.Repriced;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shop's order of 28.00: two mugs at 10.00, a glass at 5.00, and 3.00 of freight. */
class ChangingAnOrderTest {

    private static final Instant NOW = at(60);
    private static final SkuId MUG = new SkuId("310");
    private static final SkuId GLASS = new SkuId("311");
    private static final SkuId PLATE = new SkuId("312");

    @Test
    void is_done_once_vtex_shows_it_and_tells_what_came_of_it() {
        OrderChange swap =
                change(
                        List.of(new Removed(GLASS, "L2", 1)),
                        List.of(new Added(PLATE, 2, brl(300))),
                        List.of(new Repriced(MUG, null, 2, brl(800))));
        OmsSnapshot changed = shown(2_500, mugs(2, 800), glasses(0), line("L3", PLATE, 2, 300));

        shop().when(asked(swap))
                .then(new ChangeRequested(command("chg-1"), swap, NOW))
                .when(asked(swap))
                .thenUnchanged()
                .when(new RecordChangeSent(command("chg-1"), "c1", at(61)))
                .then(new ChangeSent(command("chg-1"), "c1", at(61)))
                .when(new RecordChangeSent(command("chg-1"), "c1", at(62)))
                .thenUnchanged()
                .when(new RecordDone(command("chg-1"), "c1", at(62)))
                .thenUnchanged()
                .given(new OmsOrderChanged(changed, at(63)))
                .when(new RecordDone(command("chg-1"), "c1", at(64)))
                .then(
                        new ChangeDone(
                                command("chg-1"),
                                new ChangeEffect(
                                        brl(2_800),
                                        brl(2_500),
                                        List.of(
                                                new ChangeEffect.Line(
                                                        "L1", MUG, 2, 2, brl(1_000), brl(800)),
                                                new ChangeEffect.Line(
                                                        "L2", GLASS, 1, 0, brl(500), brl(500)),
                                                new ChangeEffect.Line(
                                                        "L3", PLATE, 0, 2, null, brl(300)))),
                                at(64)))
                .when(RecordRefused.changeCanceled(command("chg-1"), at(65)))
                .thenUnchanged();
    }

    @Test
    void is_not_done_while_vtex_shows_a_part_of_it() {
        OrderChange both =
                change(
                        List.of(),
                        List.of(new Added(PLATE, 1, null)),
                        List.of(new Repriced(MUG, null, 2, brl(800))));
        var taken =
                shop().given(
                                new ChangeRequested(command("chg-1"), both, NOW),
                                new ChangeSent(command("chg-1"), "c1", at(61)));

        for (OmsSnapshot part :
                List.of(
                        shown(2_400, mugs(2, 800), glasses(1)),
                        shown(3_100, mugs(2, 1_000), glasses(1), line("L3", PLATE, 1, 300)))) {
            taken.given(new OmsOrderChanged(part, at(62)))
                    .when(new RecordDone(command("chg-1"), "c1", at(63)))
                    .thenUnchanged();
        }
    }

    @Test
    void is_taken_once_under_an_id() {
        OrderChange one = repriced(800);
        shop().given(new ChangeRequested(command("chg-1"), one, at(5)))
                .when(asked(repriced(700)))
                .thenRejected(new CommandIdReused(command("chg-1")));
    }

    @Test
    void names_every_fault_of_its_rows() {
        shop().when(
                        asked(
                                change(
                                        List.of(
                                                new Removed(MUG, null, 3),
                                                new Removed(GLASS, "L1", 1)),
                                        List.of(new Added(MUG, 1, null)),
                                        List.of(new Repriced(GLASS, null, 1, brl(1))))))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        Unfits.tooMany("removed[0].quantity", 2),
                                        fault(
                                                "removed[1].uniqueId",
                                                "is of no line of the SKU (expected: that of one,"
                                                        + " or none)"),
                                        fault(
                                                "repriced[0].sku",
                                                "stands in another row (expected: each SKU once,"
                                                        + " but for its removals)"),
                                        Unfits.tooMany("repriced[0].quantity", 0),
                                        fault(
                                                "added[0].sku",
                                                "stands in another row (expected: each SKU once,"
                                                        + " but for its removals)"))));
    }

    @Test
    void names_the_line_where_its_sku_stands_on_several() {
        var twice = order(shown(2_800, mugs(1, 1_000), line("L9", MUG, 1, 1_500)));

        twice.when(asked(repriced(null, 1, brl(900))))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        fault(
                                                "repriced[0].uniqueId",
                                                "is missing (expected: that of one of the lines"
                                                        + " that the SKU stands on)"))));
        twice.when(asked(repriced("L9", 1, brl(900))))
                .then(new ChangeRequested(command("chg-1"), repriced("L9", 1, brl(900)), NOW));
        twice.when(asked(repriced("L9", 2, brl(900))))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        fault(
                                                "repriced[0].quantity",
                                                "exceeds the line (expected: at most 1)"))));
    }

    @Test
    void reprices_whole_lines_at_another_price() {
        shop().when(asked(repriced(null, 1, brl(1_000))))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        fault(
                                                "repriced[0].quantity",
                                                "is a part of the line (expected: 2, all of it)"),
                                        fault(
                                                "repriced[0].unitPrice",
                                                "is what a unit costs (expected: another"
                                                        + " price)"))));
    }

    @Test
    void is_refused_with_all_faults_while_an_invoice_is_under_way() {
        shop().given(new InvoiceRequested(command("inv-1"), invoice("N1", 100), at(5)))
                .when(asked(repriced(null, 1, Money.of(1, "USD"))))
                .thenRejected(
                        new InvoiceUnderWay(
                                List.of(
                                        fault(
                                                "repriced",
                                                "cannot be while invoice N1 is under way"
                                                        + " (expected: its result first)"),
                                        fault(
                                                "repriced[0].quantity",
                                                "is a part of the line (expected: 2, all of it)"),
                                        Unfits.foreign("repriced[0].unitPrice", "USD"))));
    }

    @Test
    void that_only_removes_waits_for_the_invoice_as_a_removal_does() {
        OrderChange glass = change(List.of(new Removed(GLASS, null, 1)), List.of(), List.of());
        shop().given(new InvoiceRequested(command("inv-1"), invoice("N1", 100), at(5)))
                .when(asked(glass))
                .then(new ChangeRequested(command("chg-1"), glass, NOW));
    }

    @Test
    void leaves_what_is_invoiced_and_something_of_the_order() {
        shop().when(
                        asked(
                                change(
                                        List.of(new Removed(GLASS, null, 1)),
                                        List.of(),
                                        List.of(new Repriced(MUG, null, 2, brl(0))),
                                        brl(302))))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        fault(
                                                "discount.minorUnits",
                                                "leaves nothing of the order (expected: cancel"
                                                        + " it)"))));
    }

    @Test
    void may_put_something_else_in_the_place_of_all() {
        OrderChange all =
                change(
                        List.of(new Removed(MUG, null, 2), new Removed(GLASS, null, 1)),
                        List.of(new Added(PLATE, 1, brl(2_500))),
                        List.of());
        shop().when(asked(all)).then(new ChangeRequested(command("chg-1"), all, NOW));
    }

    @Test
    void raises_no_value_that_a_marketplaces_customer_has_paid() {
        var placed = marketplaces(mugs(2, 1_000));
        placed.when(asked(repriced(null, 2, brl(1_001))))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        fault(
                                                "repriced",
                                                "raise the value by 2 (expected: by nothing, as"
                                                        + " the marketplace's customer has"
                                                        + " paid)"))));
        placed.when(asked(change(List.of(), List.of(new Added(PLATE, 1, null)), List.of())))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        fault(
                                                "added[0].unitPrice",
                                                "is missing (expected: a price, as a"
                                                        + " marketplace's customer has"
                                                        + " paid)"))));
        OrderChange instead =
                change(
                        List.of(new Removed(MUG, null, 1)),
                        List.of(new Added(PLATE, 2, brl(500))),
                        List.of());
        placed.when(asked(instead)).then(new ChangeRequested(command("chg-1"), instead, NOW));
    }

    @Test
    void stays_when_the_order_is_over_in_question_or_of_a_chain() {
        OrderChange one = repriced(800);
        order("invoiced").when(asked(one)).thenRejected(new OrderInvoicedAlready());
        order("canceled").when(asked(one)).thenRejected(new OrderCancelledAlready());
        order("cancellation-requested").when(asked(one)).thenRejected(new CancellationRequested());
        order(with(shown(2_800, mugs(2, 1_000), glasses(1)), "Chain", null))
                .when(asked(one))
                .thenRejected(new OrderNotChangeable());
    }

    @Test
    void in_another_currency_is_refused() {
        shop().when(asked(repriced(null, 2, Money.of(1, "USD"))))
                .thenRejected(
                        new ForeignCurrency(
                                List.of(Unfits.foreign("repriced[0].unitPrice", "USD"))));
    }

    @Test
    void is_answered_when_the_order_is_cancelled_meanwhile() {
        shop().given(new ChangeRequested(command("chg-1"), repriced(800), at(5)))
                .when(
                        new OmsOrderCommand.RecordReading(
                                Samples.REF,
                                null,
                                status("canceled", shown(2_800, mugs(2, 1_000), glasses(1))),
                                NOW))
                .then(
                        new OmsOrderEvent.OmsStatusChanged(new OmsStatus("canceled"), at(0), NOW),
                        new InstructionRefused(
                                command("chg-1"), "ORDER_CANCELLED", "order cancelled", NOW));
    }

    @Test
    void makes_units_dearer_without_letting_more_be_invoiced_before_it_is_done() {
        var dearer = shop().given(new ChangeRequested(command("chg-1"), repriced(2_000), at(5)));

        dearer.when(Asks.invoice(command("inv-1"), invoice("N1", 2_800), NOW))
                .then(new InvoiceRequested(command("inv-1"), invoice("N1", 2_800), NOW));
        dearer.when(Asks.invoice(command("inv-1"), invoice("N1", 2_801), NOW))
                .thenRejected(Unfits.beyond(2_801, 2_800, 0, 0));
    }

    private static OmsOrderCommand.Instruct asked(OrderChange change) {
        return Asks.change(command("chg-1"), change, NOW);
    }

    private static OrderChange repriced(long price) {
        return repriced(null, 2, brl(price));
    }

    private static OrderChange repriced(@Nullable String uniqueId, int quantity, Money price) {
        return change(List.of(), List.of(), List.of(new Repriced(MUG, uniqueId, quantity, price)));
    }

    private static OrderChange change(
            List<Removed> removed, List<Added> added, List<Repriced> repriced) {
        return change(removed, added, repriced, null);
    }

    private static OrderChange change(
            List<Removed> removed,
            List<Added> added,
            List<Repriced> repriced,
            @Nullable Money discount) {
        return new OrderChange("the customer called", removed, added, repriced, discount);
    }

    private static DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            shop() {
        return order("handling");
    }

    private static DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            order(String status) {
        return order(status(status, shown(2_800, mugs(2, 1_000), glasses(1))));
    }

    private static DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            marketplaces(Line line) {
        return order(with(shown(2_300, line), "Fulfillment", new AffiliateId("FRD")));
    }

    private static DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            order(OmsSnapshot shown) {
        return given(List.of(new OmsOrderRecorded(Samples.REF, null, shown, at(1))));
    }

    private static Violation fault(String field, String description) {
        return new Violation(field, description);
    }

    private static Line mugs(int quantity, long price) {
        return line("L1", MUG, quantity, price);
    }

    private static Line glasses(int quantity) {
        return line("L2", GLASS, quantity, 500);
    }

    private static Line line(String uniqueId, SkuId sku, int quantity, long price) {
        return new Line(uniqueId, sku, "Louça", quantity, brl(price), brl(price * quantity));
    }

    private static OmsSnapshot shown(long value, Line... shown) {
        OmsSnapshot sample = Samples.snapshot("handling", at(0));
        List<Line> lines = List.of(shown);
        return new OmsSnapshot(
                sample.status(),
                sample.lastChange(),
                "Marketplace",
                null,
                null,
                brl(value),
                true,
                false,
                lines,
                List.of(),
                null,
                sample.document(),
                "fingerprint of " + lines,
                null,
                List.of(),
                0);
    }

    private static OmsSnapshot status(String status, OmsSnapshot shown) {
        return shown.withStatus(new OmsStatus(status), at(0));
    }

    private static OmsSnapshot with(
            OmsSnapshot shown, String origin, @Nullable AffiliateId affiliate) {
        return new OmsSnapshot(
                shown.status(),
                shown.lastChange(),
                origin,
                affiliate,
                null,
                shown.value(),
                true,
                false,
                shown.lines(),
                List.of(),
                null,
                shown.document(),
                shown.fingerprint(),
                null,
                List.of(),
                0);
    }
}
