package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.ACCOUNT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.oms.OmsOrders.given;

import io.trapiche.domain.Samples;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.NotInvoicedInFull;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.ReturnedBeyondValue;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Invoice.Item;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 2 × 310 at 10.00 and 1 × 311 at 5.00, shipping 3.00: 28.00, of which 10.00 are invoiced. */
class RestOfAnOrderTest {

    private static final OmsOrderRef ORDER = new OmsOrderRef(ACCOUNT, new OrderId("FRD-310"));
    private static final Instant NOW = at(60);
    private static final String NOTHING_LEFT =
            "exceeds what is left (expected: at most 0, neither invoiced nor being removed)";

    @Nested
    class that_will_not_come {

        @Test
        void is_taken_out_once_under_an_id() {
            ItemRemoval rest = removal(brl(300), unit("310", 1), unit("311", 1));
            given(partly("handling"))
                    .when(asked("rem-1", rest))
                    .then(new RemovalRequested(command("rem-1"), rest, NOW))
                    .when(asked("rem-1", rest))
                    .thenUnchanged()
                    .when(new RecordChangeSent(command("rem-1"), "c1", at(61)))
                    .then(new RemovalSent(command("rem-1"), "c1", at(61)))
                    .when(new RecordChangeSent(command("rem-1"), "c1", at(62)))
                    .thenUnchanged()
                    .given(new OmsOrderChanged(gone(), at(62)))
                    .when(new RecordDone(command("rem-1"), "c1", at(63)))
                    .then(new RemovalDone(command("rem-1"), restGone(), at(63)))
                    .when(RecordRefused.changeCanceled(command("rem-1"), at(64)))
                    .thenUnchanged();
        }

        @Test
        void is_gone_once_vtex_shows_it_or_an_hour_after_it_took_the_change() {
            ItemRemoval rest = removal(brl(300), unit("310", 1), unit("311", 1));
            var taken =
                    given(
                            partly("handling"),
                            new RemovalRequested(command("rem-1"), rest, NOW),
                            new RemovalSent(command("rem-1"), "c1", at(61)));

            taken.when(new RecordDone(command("rem-1"), "c1", at(63))).thenUnchanged();
            taken.when(new RecordDone(command("rem-1"), "c1", at(61 + 3_599))).thenUnchanged();
            taken.when(new RecordDone(command("rem-1"), "c1", at(61 + 3_600)))
                    .then(
                            new RemovalDone(
                                    command("rem-1"),
                                    new ChangeEffect(brl(2_800), brl(2_800), List.of()),
                                    at(61 + 3_600)));
            taken.given(new OmsOrderChanged(gone(), at(62)))
                    .when(new RecordDone(command("rem-1"), "c1", at(63)))
                    .then(new RemovalDone(command("rem-1"), restGone(), at(63)));
        }

        private ChangeEffect restGone() {
            return new ChangeEffect(
                    brl(2_800),
                    brl(1_000),
                    List.of(
                            new ChangeEffect.Line(
                                    "L1", new SkuId("310"), 2, 1, brl(1_000), brl(1_000)),
                            new ChangeEffect.Line(
                                    "L2", new SkuId("311"), 1, 0, brl(500), brl(500))));
        }

        @Test
        void is_gone_with_the_value_where_nobody_can_tell_units() {
            ItemRemoval component = removal(null, unit("999", 1));
            OmsSnapshot kit =
                    withFurther(
                            snapshot("handling", 2_800, List.of()), List.of(new SkuId("999")), 0);
            var taken =
                    given(
                            List.of(new OmsOrderRecorded(ORDER, null, kit, at(1))),
                            new RemovalRequested(command("rem-1"), component, NOW),
                            new RemovalSent(command("rem-1"), "c1", at(61)));

            taken.when(new RecordDone(command("rem-1"), "c1", at(63))).thenUnchanged();
            taken.given(new OmsOrderChanged(snapshot("handling", 2_799, List.of()), at(62)))
                    .when(new RecordDone(command("rem-1"), "c1", at(63)))
                    .then(
                            new RemovalDone(
                                    command("rem-1"),
                                    new ChangeEffect(brl(2_800), brl(2_799), List.of()),
                                    at(63)));
        }

        private OmsSnapshot gone() {
            return withLines(snapshot("handling", 1_000, List.of(sale())), mugs(1), glasses(0));
        }

        @Test
        void is_what_is_neither_invoiced_nor_on_its_way_out() {
            given(partly("handling"))
                    .when(asked("rem-1", removal(null, unit("310", 2), unit("999", 1))))
                    .thenRejected(
                            new DoesNotFit(
                                    List.of(
                                            new Violation(
                                                    "items[0].quantity",
                                                    "exceeds what is left (expected: at most 1,"
                                                            + " neither invoiced nor being removed)"),
                                            Unfits.foreignSku("items[1].sku"))));
            ItemRemoval one = removal(null, unit("310", 1));
            given(partly("handling"), new RemovalRequested(command("rem-1"), one, NOW))
                    .when(asked("rem-2", one))
                    .thenRejected(
                            new DoesNotFit(
                                    List.of(
                                            new Violation(
                                                    "items[0].quantity",
                                                    "exceeds what is left (expected: at most 0,"
                                                            + " neither invoiced nor being removed)"))));
        }

        @Test
        void is_worth_at_most_what_is_not_invoiced() {
            given(partly("handling"))
                    .when(asked("rem-1", removal(brl(1_302), unit("311", 1))))
                    .thenRejected(
                            new DoesNotFit(
                                    List.of(
                                            new Violation(
                                                    "discount.minorUnits",
                                                    "exceeds what is left (expected: at most 1301,"
                                                            + " not yet invoiced)"))));
            given(partly("handling"))
                    .when(asked("rem-1", removal(Money.of(1, "USD"), unit("311", 1))))
                    .thenRejected(new ForeignCurrency(List.of(Unfits.foreign("discount", "USD"))));
        }

        @Test
        void is_refused_with_all_faults_where_the_currency_is_not_the_orders() {
            given(List.of(recorded("handling", 2_800, List.of())))
                    .when(
                            asked(
                                    "rem-1",
                                    removal(Money.of(1, "USD"), unit("310", 3), unit("311", 1))))
                    .thenRejected(
                            new ForeignCurrency(
                                    List.of(
                                            Unfits.tooMany("items[0].quantity", 2),
                                            Unfits.foreign("discount", "USD"))));
            given(List.of(recorded("handling", 2_800, List.of())))
                    .when(
                            asked(
                                    "rem-1",
                                    removal(Money.of(1, "USD"), unit("310", 2), unit("311", 1))))
                    .thenRejected(
                            new ForeignCurrency(
                                    List.of(
                                            new Violation(
                                                    "items",
                                                    "leave nothing of the order (expected: cancel"
                                                            + " it)"),
                                            Unfits.foreign("discount", "USD"))));
        }

        @Test
        void is_not_the_whole_order() {
            given(List.of(recorded("handling", 2_800, List.of())))
                    .when(asked("rem-1", removal(null, unit("310", 2), unit("311", 1))))
                    .thenRejected(
                            new DoesNotFit(
                                    List.of(
                                            new Violation(
                                                    "items",
                                                    "leave nothing of the order (expected: cancel"
                                                            + " it)"))));
        }

        @Test
        void may_stand_where_nobody_can_tell_how_much_there_is() {
            OmsSnapshot shown = snapshot("handling", 2_800, List.of());
            ItemRemoval all = removal(null, unit("310", 2), unit("311", 1));

            for (OmsSnapshot unclear :
                    List.of(
                            withFurther(shown, List.of(new SkuId("310")), 0),
                            withFurther(shown, List.of(), 1))) {
                given(List.of(new OmsOrderRecorded(ORDER, null, unclear, at(1))))
                        .when(asked("rem-1", all))
                        .then(new RemovalRequested(command("rem-1"), all, NOW));
            }
        }

        @Test
        void stays_when_the_order_is_over_or_in_question() {
            ItemRemoval one = removal(null, unit("311", 1));
            given(partly("invoiced"))
                    .when(asked("r", one))
                    .thenRejected(new OrderInvoicedAlready());
            given(partly("canceled"))
                    .when(asked("r", one))
                    .thenRejected(new OrderCancelledAlready());
            given(partly("cancellation-requested"))
                    .when(asked("r", one))
                    .thenRejected(new CancellationRequested());
        }

        @Test
        void is_answered_when_the_customer_wants_to_cancel_before_vtex_was_asked() {
            ItemRemoval one = removal(null, unit("311", 1));
            given(partly("handling"), new RemovalRequested(command("rem-1"), one, NOW))
                    .when(reading(snapshot("cancellation-requested", 2_800, List.of(sale()))))
                    .then(
                            new OmsOrderEvent.OmsStatusChanged(
                                    new OmsStatus("cancellation-requested"), at(0), at(61)),
                            new InstructionRefused(
                                    command("rem-1"),
                                    "CANCELLATION_REQUESTED",
                                    "cancellation requested in VTEX",
                                    at(61)));
        }

        @Test
        void is_not_taken_off_what_is_left_again_once_vtex_shows_that_it_is_gone() {
            ItemRemoval one = removal(null, unit("310", 1));
            OmsSnapshot less = withUnits(snapshot("handling", 1_800, List.of()), 1);
            var gone =
                    given(
                            List.of(recorded("handling", 2_800, List.of())),
                            new RemovalRequested(command("rem-1"), one, at(2)),
                            new RemovalSent(command("rem-1"), "c1", at(3)),
                            new OmsOrderChanged(less, at(4)));
            Invoice rest = invoice("N1", 1_800, item("310", 1, 1_000), item("311", 1, 500));

            gone.when(Asks.invoice(command("inv-1"), rest, NOW))
                    .then(new InvoiceRequested(command("inv-1"), rest, NOW));
            gone.when(asked("rem-2", one)).then(new RemovalRequested(command("rem-2"), one, NOW));
        }

        @Test
        void is_taken_off_what_is_left_while_it_waits_for_another_removal() {
            ItemRemoval one = removal(null, unit("310", 1));
            OmsSnapshot less = withUnits(snapshot("handling", 1_800, List.of()), 1);
            var waiting =
                    given(
                            List.of(recorded("handling", 2_800, List.of())),
                            new RemovalRequested(command("rem-1"), one, at(2)),
                            new RemovalRequested(command("rem-2"), one, at(2)),
                            new OmsOrderChanged(less, at(4)));
            var nothing = List.of(new Violation("items[0].quantity", NOTHING_LEFT));

            waiting.when(asked("rem-3", one)).thenRejected(new DoesNotFit(nothing));
            waiting.given(new RemovalDone(command("rem-1"), null, at(5)))
                    .when(asked("rem-3", one))
                    .thenRejected(new DoesNotFit(nothing));
        }

        private OmsOrderCommand.Instruct asked(String id, ItemRemoval removal) {
            return Asks.remove(command(id), removal, NOW);
        }

        private ItemRemoval removal(@Nullable Money discount, ItemRemoval.Item... items) {
            return new ItemRemoval("out of stock", List.of(items), discount);
        }

        private ItemRemoval.Item unit(String sku, int quantity) {
            return new ItemRemoval.Item(new SkuId(sku), quantity);
        }
    }

    @Nested
    class that_comes_back {

        @Test
        void is_not_tracked_when_it_is_refused() {
            Invoice back = invoice("R1", 1_000, item("310", 1, 1_000));
            given(
                            wholly(),
                            new ReturnRequested(command("ret-1"), back, at(4)),
                            new OmsOrderEvent.TrackingRequested(
                                    command("trk-1"), Samples.shipped("R1", "T1"), at(5)))
                    .when(new RecordRefused(command("ret-1"), "OMS9", "no", at(61)))
                    .then(
                            new InstructionRefused(command("ret-1"), "OMS9", "no", at(61)),
                            new InstructionRefused(
                                    command("trk-1"),
                                    "INVOICE_REFUSED",
                                    "invoice refused",
                                    at(61)));
        }

        @Test
        void is_returned_once_under_an_id_and_a_number() {
            Invoice back = invoice("R1", 1_000, item("310", 1, 1_000));
            given(wholly())
                    .when(Asks.takeBack(command("ret-1"), back, NOW))
                    .then(new ReturnRequested(command("ret-1"), back, NOW))
                    .when(Asks.takeBack(command("ret-1"), back, NOW))
                    .thenUnchanged()
                    .when(Asks.takeBack(command("ret-2"), back, NOW))
                    .thenRejected(Unfits.numberTaken())
                    .when(new RecordDone(command("ret-1"), "receipt", at(61)))
                    .then(new ReturnRegistered(command("ret-1"), back.number(), "receipt", at(61)));
        }

        @Test
        void is_registered_when_vtex_shows_it_even_of_an_order_that_is_cancelled_then() {
            Invoice back = invoice("R1", 2_800, item("310", 2, 1_000), item("311", 1, 500));
            OmsSnapshot shown =
                    snapshot("canceled", 2_800, List.of(sale(2_800), pack(false, "R1", 2_800)));
            given(wholly(), new ReturnRequested(command("ret-1"), back, NOW))
                    .when(reading(shown))
                    .then(
                            new OmsOrderChanged(shown, at(61)),
                            new ReturnRegistered(command("ret-1"), back.number(), null, at(61)));
        }

        @Test
        void was_invoiced_and_is_not_returned_yet() {
            given(
                            wholly(),
                            new ReturnRequested(
                                    command("ret-1"),
                                    invoice("R1", 1_000, item("310", 1, 1_000)),
                                    NOW))
                    .when(
                            Asks.takeBack(
                                    command("ret-2"),
                                    invoice("R2", 1_800, item("310", 2, 500), item("999", 1, 1)),
                                    NOW))
                    .thenRejected(
                            new DoesNotFit(
                                    List.of(
                                            new Violation(
                                                    "invoice.items[0].quantity",
                                                    "exceeds what is left (expected: at most 1,"
                                                            + " invoiced and not yet returned)"),
                                            Unfits.foreignSku("invoice.items[1].sku"))));
        }

        @Test
        void may_have_stood_on_a_line_that_nobody_could_read() {
            Invoice back = invoice("R1", 1_000, item("999", 1, 1_000));
            OmsSnapshot unclear =
                    withFurther(snapshot("invoiced", 2_800, List.of(sale(2_800))), List.of(), 1);
            given(List.of(new OmsOrderRecorded(ORDER, null, unclear, at(1))))
                    .when(Asks.takeBack(command("ret-1"), back, NOW))
                    .then(new ReturnRequested(command("ret-1"), back, NOW));
        }

        @Test
        void is_worth_at_most_what_was_invoiced_and_is_not_returned() {
            given(wholly())
                    .when(
                            Asks.takeBack(
                                    command("ret-1"),
                                    invoice("R1", 2_801, item("310", 1, 1_000)),
                                    NOW))
                    .thenRejected(
                            new ReturnedBeyondValue(
                                    List.of(
                                            new Violation(
                                                    "invoice.value.minorUnits",
                                                    "is 2801 and exceeds what is left of what was"
                                                            + " invoiced: 2800 less 0 returned leave"
                                                            + " 2800 (expected: at most 2800, in"
                                                            + " minor units of BRL)"))));
        }

        @Test
        void waits_until_all_is_invoiced_or_removed() {
            given(partly("handling"))
                    .when(
                            Asks.takeBack(
                                    command("ret-1"),
                                    invoice("R1", 1_000, item("310", 1, 1_000)),
                                    NOW))
                    .thenRejected(new NotInvoicedInFull());
        }

        @Test
        void may_be_asked_for_right_behind_the_invoices_that_make_up_the_order() {
            Invoice back = invoice("R1", 1_000, item("310", 1, 1_000));
            given(wholeAskedFor())
                    .when(Asks.takeBack(command("ret-1"), back, NOW))
                    .then(new ReturnRequested(command("ret-1"), back, NOW));
            given(wholeAskedFor(), done("inv-2", "N2"))
                    .when(Asks.takeBack(command("ret-1"), back, NOW))
                    .then(new ReturnRequested(command("ret-1"), back, NOW));
        }

        @Test
        void is_refused_with_the_invoice_that_it_waits_for() {
            Invoice back = invoice("R1", 1_000, item("310", 1, 1_000));
            given(
                            wholeAskedFor(),
                            new ReturnRequested(command("ret-1"), back, NOW),
                            new TrackingRequested(command("trk-1"), shipped("R1", "T1"), NOW))
                    .when(new RecordRefused(command("inv-2"), "OMS003", "no", at(61)))
                    .then(
                            new InstructionRefused(command("inv-2"), "OMS003", "no", at(61)),
                            new InstructionRefused(
                                    command("ret-1"),
                                    "NOT_INVOICED_IN_FULL",
                                    "invoice refused",
                                    at(61)),
                            new InstructionRefused(
                                    command("trk-1"),
                                    "INVOICE_REFUSED",
                                    "invoice refused",
                                    at(61)));
        }

        @Test
        void is_refused_when_vtex_shows_that_the_invoices_do_not_make_up_the_order() {
            Invoice back = invoice("R1", 1_000, item("310", 1, 1_000));
            OmsSnapshot grown = snapshot("handling", 2_801, List.of());
            given(
                            wholeAskedFor(),
                            new ReturnRequested(command("ret-1"), back, NOW),
                            new TrackingRequested(command("trk-1"), shipped("R1", "T1"), NOW))
                    .when(reading(grown))
                    .then(
                            new OmsOrderChanged(grown, at(61)),
                            new InstructionRefused(
                                    command("ret-1"),
                                    "NOT_INVOICED_IN_FULL",
                                    "order changed",
                                    at(61)),
                            new InstructionRefused(
                                    command("trk-1"),
                                    "INVOICE_REFUSED",
                                    "invoice refused",
                                    at(61)));
            OmsSnapshot shrunk = snapshot("handling", 2_700, List.of());
            given(wholeAskedFor(), new ReturnRequested(command("ret-1"), back, NOW))
                    .when(reading(shrunk))
                    .then(new OmsOrderChanged(shrunk, at(61)));
            OmsSnapshot shown =
                    snapshot("handling", 2_801, List.of(sale(), pack(false, "R1", 1_000)));
            given(wholeAskedFor(), new ReturnRequested(command("ret-1"), back, NOW))
                    .when(reading(shown))
                    .then(
                            new OmsOrderChanged(shown, at(61)),
                            new ReturnRegistered(command("ret-1"), back.number(), null, at(61)));
        }

        @Test
        void stays_when_vtex_has_the_invoice_after_all_or_refuses_another_return() {
            Invoice back = invoice("R1", 1_000, item("310", 1, 1_000));
            Invoice more = invoice("R2", 500, item("311", 1, 500));
            given(
                            wholly(),
                            new ReturnRequested(command("ret-1"), back, NOW),
                            new ReturnRequested(command("ret-2"), more, NOW))
                    .when(new RecordRefused(command("ret-2"), "OMS003", "no", at(61)))
                    .then(new InstructionRefused(command("ret-2"), "OMS003", "no", at(61)));
            OmsSnapshot shown = snapshot("invoiced", 2_800, List.of(sale(2_800)));
            given(wholeAskedFor(), new ReturnRequested(command("ret-1"), back, NOW))
                    .when(reading(shown))
                    .then(
                            new OmsOrderChanged(shown, at(61)),
                            new InstructionRefused(
                                    command("inv-2"), "ORDER_INVOICED", "order invoiced", at(61)));
        }
    }

    /** All but one invoice is registered, and VTEX shows none of it. */
    private static List<OmsOrderEvent> wholeAskedFor() {
        Invoice rest = invoice("N2", 1_800, item("310", 1, 1_000), item("311", 1, 500));
        return Stream.concat(
                        partly("handling").stream(),
                        Stream.of(new InvoiceRequested(command("inv-2"), rest, at(4))))
                .toList();
    }

    private static InvoiceRegistered done(String command, String number) {
        return new InvoiceRegistered(command(command), new InvoiceNumber(number), null, at(5));
    }

    private static List<OmsOrderEvent> partly(String status) {
        return List.of(
                recorded(status, 2_800, List.of(sale())),
                new InvoiceRequested(
                        command("inv-1"), invoice("N1", 1_000, item("310", 1, 1_000)), at(2)),
                new InvoiceRegistered(command("inv-1"), new InvoiceNumber("N1"), null, at(3)));
    }

    private static List<OmsOrderEvent> wholly() {
        return List.of(
                recorded("invoiced", 2_800, List.of(sale(2_800))),
                new InvoiceRequested(
                        command("inv-1"),
                        invoice("N1", 2_800, item("310", 2, 1_000), item("311", 1, 500)),
                        at(2)),
                new InvoiceRegistered(command("inv-1"), new InvoiceNumber("N1"), null, at(3)));
    }

    private static OmsOrderRecorded recorded(String status, long value, List<Package> packages) {
        return new OmsOrderRecorded(ORDER, null, snapshot(status, value, packages), at(1));
    }

    private static OmsOrderCommand.RecordReading reading(OmsSnapshot snapshot) {
        return new OmsOrderCommand.RecordReading(ORDER, null, snapshot, at(61));
    }

    private static OmsSnapshot snapshot(String status, long value, List<Package> packages) {
        OmsSnapshot sample = Samples.snapshot(status, at(0), packages);
        return new OmsSnapshot(
                sample.status(),
                sample.lastChange(),
                sample.origin(),
                null,
                null,
                brl(value),
                true,
                false,
                List.of(mugs(2), glasses(1)),
                packages,
                null,
                sample.document(),
                "fingerprint of " + packages,
                null,
                List.of(),
                0);
    }

    private static OmsSnapshot withFurther(OmsSnapshot shown, List<SkuId> further, int unreadable) {
        return new OmsSnapshot(
                shown.status(),
                shown.lastChange(),
                shown.origin(),
                null,
                null,
                shown.value(),
                true,
                false,
                shown.lines(),
                shown.packages(),
                null,
                shown.document(),
                shown.fingerprint(),
                null,
                further,
                unreadable);
    }

    private static Line mugs(int units) {
        return new Line("L1", new SkuId("310"), "Caneca", units, brl(1_000), brl(1_000L * units));
    }

    private static Line glasses(int units) {
        return new Line("L2", new SkuId("311"), "Copo", units, brl(500), brl(500L * units));
    }

    private static OmsSnapshot withUnits(OmsSnapshot shown, int units) {
        return withLines(shown, mugs(units), glasses(1));
    }

    private static OmsSnapshot withLines(OmsSnapshot shown, Line... lines) {
        return new OmsSnapshot(
                shown.status(),
                shown.lastChange(),
                shown.origin(),
                null,
                null,
                shown.value(),
                true,
                false,
                List.of(lines),
                shown.packages(),
                null,
                shown.document(),
                "fingerprint of " + List.of(lines),
                null,
                List.of(),
                0);
    }

    private static Package sale() {
        return sale(1_000);
    }

    private static Package sale(long value) {
        return pack(true, "N1", value);
    }

    private static Package pack(boolean output, String number, long value) {
        return new Package(
                output,
                new InvoiceNumber(number),
                brl(value),
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    private static Invoice invoice(String number, long value, Item... items) {
        return new Invoice(
                new InvoiceNumber(number),
                brl(value),
                NOW.atOffset(ZoneOffset.UTC),
                List.of(items),
                null,
                null,
                null);
    }

    private static Item item(String sku, int quantity, long unitPrice) {
        return new Item(new SkuId(sku), quantity, brl(unitPrice));
    }
}
