package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.ACCOUNT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.invoiceAsked;

import io.trapiche.domain.Samples;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoicedBeyondValue;
import io.trapiche.domain.oms.OmsOrderRefusal.NothingToInvoice;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Invoice.Item;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order of 2 × 310 at 10.00 and 1 × 311 at 5.00, shipping 3.00. */
class InvoiceFitTest {

    private static final OmsOrderRef ORDER = new OmsOrderRef(ACCOUNT, new OrderId("FRD-310"));
    private static final Instant NOW = at(60);

    @Test
    void units_are_those_ordered() {
        given(recorded(2_800))
                .when(asked("inv-1", 2_800, item("310", 2, 1_000), item("311", 1, 500)))
                .then(
                        new InvoiceRequested(
                                command("inv-1"),
                                of("inv-1", 2_800, item("310", 2, 1_000), item("311", 1, 500)),
                                NOW));
    }

    @Test
    void every_fault_is_named() {
        given(recorded(2_800))
                .when(
                        Asks.invoice(
                                command("inv-1"),
                                new Invoice(
                                        new InvoiceNumber("N1"),
                                        brl(1_000),
                                        NOW.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC),
                                        List.of(
                                                item("310", 2, 1_000),
                                                item("310", 1, 1_000),
                                                item("999", 1, 1)),
                                        null,
                                        null,
                                        null),
                                NOW))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        new Violation(
                                                "invoice.items[1].quantity",
                                                "exceeds what is left (expected: at most 0, neither"
                                                        + " invoiced nor being removed)"),
                                        Unfits.foreignSku("invoice.items[2].sku"),
                                        new Violation(
                                                "invoice.value.minorUnits",
                                                "is less than its items, which come to 3001 (expected:"
                                                        + " items net of discounts, shipping and all"
                                                        + " else that is invoiced)"),
                                        new Violation(
                                                "invoice.issuedAt",
                                                "is in the future (expected: at most an hour ahead, "
                                                        + NOW.plus(Duration.ofHours(1))
                                                        + ")"))));
    }

    @Test
    void faults_with_a_code_of_their_own_hide_no_others() {
        var order =
                given(
                        recorded(2_800),
                        new InvoiceRequested(
                                command("inv-1"),
                                of("inv-1", 1_000, item("310", 1, 1_000)),
                                at(1)));
        order.when(asked("inv-2", 1_801, item("310", 2, 500), item("999", 1, 1)))
                .thenRejected(
                        new InvoicedBeyondValue(
                                List.of(
                                        Unfits.beyondValue(1_801, 2_800, 1_000, 0),
                                        Unfits.tooMany("invoice.items[0].quantity", 1),
                                        Unfits.foreignSku("invoice.items[1].sku"))));
        order.when(Asks.invoice(command("inv-2"), inDollars("Ninv1"), NOW))
                .thenRejected(
                        new ForeignCurrency(
                                List.of(
                                        Unfits.foreign("invoice.value", "USD"),
                                        Unfits.takenNumber(),
                                        Unfits.tooMany("invoice.items[0].quantity", 1))));
    }

    private static Invoice inDollars(String number) {
        Money price = Money.of(500, "USD");
        return new Invoice(
                new InvoiceNumber(number),
                price.times(2),
                at(30).atOffset(ZoneOffset.UTC),
                List.of(new Item(new SkuId("310"), 2, price)),
                null,
                null,
                null);
    }

    @Test
    void units_invoiced_before_are_not_invoiced_again() {
        given(
                        recorded(2_800),
                        new InvoiceRequested(
                                command("inv-1"), of("inv-1", 1_000, item("310", 1, 1_000)), at(1)))
                .when(asked("inv-2", 1_800, item("310", 2, 1_000)))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        new Violation(
                                                "invoice.items[0].quantity",
                                                "exceeds what is left (expected: at most 1, neither"
                                                        + " invoiced nor being removed)"),
                                        new Violation(
                                                "invoice.value.minorUnits",
                                                "is less than its items, which come to 2000 (expected:"
                                                        + " items net of discounts, shipping and all"
                                                        + " else that is invoiced)"))));
    }

    @Test
    void invoices_registered_elsewhere_count_by_value() {
        given(
                        List.of(
                                new OmsOrderRecorded(
                                        ORDER,
                                        null,
                                        shown(2_800, List.of(Samples.pack("N9", 2_000))),
                                        at(0))))
                .when(asked("inv-1", 801, item("311", 1, 500)))
                .thenRejected(Unfits.beyond(801, 2_800, 2_000, 0));
    }

    @Test
    void prices_of_one_unit_may_be_rounded_up() {
        given(recorded(2_800))
                .when(asked("inv-1", 1_999, item("310", 2, 1_000)))
                .then(
                        new InvoiceRequested(
                                command("inv-1"), of("inv-1", 1_999, item("310", 2, 1_000)), NOW));
    }

    @Test
    void an_order_worth_nothing_has_no_invoice() {
        given(recorded(0))
                .when(asked("inv-1", 1, item("310", 1, 1)))
                .thenRejected(new NothingToInvoice());
    }

    @Test
    void nothing_happens_before_the_order_or_in_the_future() {
        given(recorded(2_800))
                .when(
                        Asks.invoice(
                                command("inv-1"),
                                new Invoice(
                                        new InvoiceNumber("N1"),
                                        brl(500),
                                        at(0).minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC),
                                        List.of(item("311", 1, 500)),
                                        null,
                                        null,
                                        null),
                                NOW))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        new Violation(
                                                "invoice.issuedAt",
                                                "is before the order (expected: at most 30 days before"
                                                        + " it was made in VTEX, "
                                                        + at(0)
                                                        + ")"))));
        given(invoiceAsked())
                .when(
                        Asks.track(
                                command("trk-1"),
                                delivered("N1", "T1", NOW.plus(Duration.ofDays(2))),
                                NOW))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        new Violation(
                                                "tracking.deliveredAt",
                                                "is in the future (expected: at most an hour ahead, "
                                                        + NOW.plus(Duration.ofHours(1))
                                                        + ")"))));
        given(invoiceAsked())
                .when(Asks.track(command("trk-1"), delivered("N1", "T1", NOW), NOW))
                .then(new TrackingRequested(command("trk-1"), delivered("N1", "T1", NOW), NOW));
    }

    @Test
    void nothing_is_delivered_before_the_order_but_for_a_day() {
        var invoiced =
                given(
                        recorded(2_800),
                        new InvoiceRequested(
                                command("inv-1"), of("inv-1", 500, item("311", 1, 500)), at(1)));
        Instant dayBefore = at(0).minus(Duration.ofDays(1));
        invoiced.when(
                        Asks.track(
                                command("trk-1"),
                                delivered("Ninv1", "T1", dayBefore.minusSeconds(1)),
                                NOW))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        new Violation(
                                                "tracking.deliveredAt",
                                                "is before the order (expected: at most a day before"
                                                        + " it was made in VTEX, "
                                                        + at(0)
                                                        + ")"))));
        invoiced.when(Asks.track(command("trk-1"), delivered("Ninv1", "T1", dayBefore), NOW))
                .then(
                        new TrackingRequested(
                                command("trk-1"), delivered("Ninv1", "T1", dayBefore), NOW));
    }

    @Test
    void a_sku_that_is_nowhere_may_stand_on_a_line_that_nobody_could_read() {
        OmsSnapshot order = shown(2_800, List.of());
        Item foreign = item("999", 1, 500);
        given(recorded(order))
                .when(asked("inv-1", 500, foreign))
                .thenRejected(new DoesNotFit(List.of(Unfits.foreignSku("invoice.items[0].sku"))));
        given(recorded(with(order, order.lines(), List.of(), 1)))
                .when(asked("inv-1", 500, foreign))
                .then(new InvoiceRequested(command("inv-1"), of("inv-1", 500, foreign), NOW));
    }

    @Test
    void of_kits_components_and_half_readable_lines_any_quantity_may_be_invoiced() {
        OmsSnapshot order = shown(2_800, List.of());
        Item many = item("311", 2, 500);
        given(recorded(with(order, order.lines(), List.of(new SkuId("311")), 0)))
                .when(asked("inv-1", 1_000, many))
                .then(new InvoiceRequested(command("inv-1"), of("inv-1", 1_000, many), NOW));
    }

    @Test
    void what_a_change_removed_is_not_invoiced() {
        OmsSnapshot order = shown(2_800, List.of());
        List<Line> left =
                List.of(
                        new Line("A", new SkuId("310"), "Caneca", 1, brl(1_000)),
                        new Line("B", new SkuId("311"), "Pires", 0, brl(500)));
        given(recorded(with(order, left, List.of(), 0)))
                .when(asked("inv-1", 2_500, item("310", 2, 1_000), item("311", 1, 500)))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        Unfits.tooMany("invoice.items[0].quantity", 1),
                                        Unfits.tooMany("invoice.items[1].quantity", 0))));
    }

    private static List<OmsOrderEvent> recorded(OmsSnapshot order) {
        return List.of(new OmsOrderRecorded(ORDER, null, order, at(0)));
    }

    private static OmsSnapshot with(
            OmsSnapshot order, List<Line> lines, List<SkuId> further, int unreadable) {
        return new OmsSnapshot(
                order.status(),
                order.lastChange(),
                order.origin(),
                order.affiliateId(),
                order.marketplaceOrderId(),
                order.value(),
                order.completed(),
                order.workflowInError(),
                lines,
                order.packages(),
                order.cancelReason(),
                order.document(),
                order.fingerprint(),
                order.createdAt(),
                further,
                unreadable);
    }

    private static OmsOrderCommand asked(String id, long value, Item... items) {
        return Asks.invoice(command(id), of(id, value, items), NOW);
    }

    private static Invoice of(String id, long value, Item... items) {
        return new Invoice(
                new InvoiceNumber("N" + id.replace("-", "")),
                brl(value),
                at(30).atOffset(ZoneOffset.UTC),
                List.of(items),
                null,
                null,
                null);
    }

    private static Item item(String sku, int quantity, long price) {
        return new Item(new SkuId(sku), quantity, brl(price));
    }

    private static List<OmsOrderEvent> recorded(long value) {
        return List.of(new OmsOrderRecorded(ORDER, null, shown(value, List.of()), at(0)));
    }

    private static OmsSnapshot shown(long value, List<OmsSnapshot.Package> packages) {
        return new OmsSnapshot(
                new OmsStatus("handling"),
                at(0),
                "Marketplace",
                null,
                null,
                brl(value),
                true,
                false,
                List.of(
                        new Line("A", new SkuId("310"), "Caneca", 2, brl(1_000)),
                        new Line("B", new SkuId("311"), "Pires", 1, brl(500))),
                packages,
                null,
                new OmsDocument("{}"),
                "as-read",
                at(0),
                List.of(),
                0);
    }
}
