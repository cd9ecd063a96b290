package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;

import io.trapiche.domain.DeciderSpec;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order of 100.00, of which 40.00 are invoiced. */
class RemovalsUnderWayTest {

    private static final Instant NOW = at(60);

    @Test
    void leave_less_to_be_invoiced() {
        var leaving = given(invoicedInPart(), asked("rem-1", off(3_000)));

        leaving.when(invoiceOf(3_000))
                .then(new InvoiceRequested(command("inv-2"), invoice("N2", 3_000), NOW));
        leaving.when(invoiceOf(3_001)).thenRejected(Unfits.beyond(3_001, 10_000, 4_000, 3_000));
    }

    @Test
    void leave_less_to_be_removed() {
        var leaving = given(invoicedInPart(), asked("rem-1", off(3_000)));

        leaving.when(remove(off(3_000)))
                .then(new RemovalRequested(command("rem-9"), off(3_000), NOW));
        leaving.when(remove(off(3_001))).thenRejected(beyond(3_000));
    }

    @Test
    void take_nothing_off_again_once_vtex_shows_that_they_are_done() {
        var shown =
                given(
                        invoicedInPart(),
                        asked("rem-1", off(3_000)),
                        new RemovalSent(command("rem-1"), "c1", at(8)),
                        new OmsOrderChanged(worth(7_000), at(9)));

        assertLeft(shown, 3_000);
        assertLeft(shown.given(new RemovalDone(command("rem-1"), null, at(10))), 3_000);
    }

    @Test
    void take_nothing_off_when_they_are_refused() {
        assertLeft(
                given(
                        invoicedInPart(),
                        asked("rem-1", off(3_000)),
                        new InstructionRefused(command("rem-1"), "CHANGE_CANCELED", "c", at(8))),
                6_000);
    }

    @Test
    void are_done_one_after_the_other() {
        var two =
                given(
                        invoicedInPart(),
                        asked("rem-1", off(3_000)),
                        asked("rem-2", off(2_000)),
                        new OmsOrderChanged(worth(7_000), at(9)));
        assertLeft(two, 1_000);

        var second = two.given(new RemovalDone(command("rem-1"), null, at(10)));
        assertLeft(second, 1_000);
        assertLeft(second.given(new OmsOrderChanged(worth(5_000), at(11))), 1_000);
    }

    @Test
    void take_off_units_at_the_least_they_may_cost() {
        OmsSnapshot cups = cups(3, 10_000);
        var leaving =
                given(handled(), new OmsOrderChanged(cups, at(5)), asked("rem-1", units(2, 1_000)));

        assertLeft(leaving, 10_000 - 5_999 - 1_000);
        assertLeft(leaving.given(new OmsOrderChanged(cups(1, 3_000), at(9))), 3_000);
    }

    @Test
    void take_their_own_units_off_their_discount() {
        OmsSnapshot cups = cups(3, 10_000);
        var order = given(invoicedInPart(), new OmsOrderChanged(cups, at(5)));
        ItemRemoval most = units(1, 6_000 - 2_999);

        order.when(remove(most)).then(new RemovalRequested(command("rem-9"), most, NOW));
        order.when(remove(units(1, 6_000 - 2_998))).thenRejected(beyond(6_000 - 2_999));
    }

    /** All that is left may be invoiced, and no more. */
    private static void assertLeft(
            DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal> order,
            long centavos) {
        order.when(invoiceOf(centavos))
                .then(new InvoiceRequested(command("inv-2"), invoice("N2", centavos), NOW));
        OmsOrderState.Known known = (OmsOrderState.Known) order.state();
        long value = known.snapshot().value().minorUnits();
        long invoiced = InvoiceTotals.sales(known).longValueExact();
        order.when(invoiceOf(centavos + 1))
                .thenRejected(
                        Unfits.beyond(centavos + 1, value, invoiced, value - invoiced - centavos));
    }

    private static RemovalRequested asked(String id, ItemRemoval removal) {
        return new RemovalRequested(command(id), removal, at(7));
    }

    private static Instruct remove(ItemRemoval removal) {
        return Asks.remove(command("rem-9"), removal, NOW);
    }

    private static Instruct invoiceOf(long centavos) {
        return Asks.invoice(command("inv-2"), invoice("N2", centavos), NOW);
    }

    private static ItemRemoval off(long centavos) {
        return new ItemRemoval("no freight", List.of(), brl(centavos));
    }

    private static ItemRemoval units(int quantity, long discount) {
        return new ItemRemoval(
                "out of stock",
                List.of(new ItemRemoval.Item(new SkuId("7"), quantity)),
                brl(discount));
    }

    private static DoesNotFit beyond(long centavos) {
        return new DoesNotFit(
                List.of(
                        new Violation(
                                "discount.minorUnits",
                                "exceeds what is left (expected: at most %d, not yet invoiced)"
                                        .formatted(centavos))));
    }

    private static OmsSnapshot worth(long centavos) {
        return with(
                snapshot("handling", at(0), List.of(pack("N1", 4_000))),
                snapshot("handling", at(0)).lines(),
                centavos);
    }

    /** So many at 30.00. */
    private static OmsSnapshot cups(int quantity, long centavos) {
        return with(
                snapshot("handling", at(0)),
                List.of(
                        new Line(
                                "L1",
                                new SkuId("7"),
                                "Copo",
                                quantity,
                                brl(3_000),
                                brl(3_000L * quantity))),
                centavos);
    }

    private static OmsSnapshot with(OmsSnapshot shown, List<Line> lines, long centavos) {
        return new OmsSnapshot(
                shown.status(),
                shown.lastChange(),
                shown.origin(),
                shown.affiliateId(),
                shown.marketplaceOrderId(),
                brl(centavos),
                true,
                false,
                lines,
                shown.packages(),
                null,
                shown.document(),
                "fingerprint of " + centavos,
                null,
                List.of(),
                0);
    }
}
