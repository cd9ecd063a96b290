package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoiceAsked;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;
import static io.trapiche.domain.oms.OmsOrders.track;
import static io.trapiche.domain.oms.OmsOrders.trackingAsked;

import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownInvoice;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackingAPackageTest {

    @Test
    void is_asked_for_once() {
        given(invoicedInPart())
                .when(track("trk-1", "N1", "T1"))
                .then(new TrackingRequested(command("trk-1"), shipped("N1", "T1"), at(60)))
                .when(track("trk-1", "N1", "T1"))
                .thenUnchanged();
    }

    @Test
    void may_come_before_vtex_has_the_invoice() {
        given(invoiceAsked())
                .when(track("trk-1", "N1", "T1"))
                .then(new TrackingRequested(command("trk-1"), shipped("N1", "T1"), at(60)));
    }

    @Test
    void knows_invoices_made_elsewhere() {
        given(
                        handled(),
                        new OmsOrderChanged(
                                snapshot("handling", at(5), List.of(pack("N8", 100))), at(5)))
                .when(track("trk-1", "N8", "T1"))
                .then(new TrackingRequested(command("trk-1"), shipped("N8", "T1"), at(60)));
    }

    @Test
    void needs_an_invoice_that_stands() {
        given(handled()).when(track("trk-1", "N1", "T1")).thenRejected(Unfits.unknownInvoice());
        given(invoiceAsked(), new InstructionRefused(command("inv-1"), "OMS001", "no", at(5)))
                .when(track("trk-1", "N1", "T1"))
                .thenRejected(Unfits.unknownInvoice());
    }

    @Test
    void of_an_unknown_invoice_has_all_its_faults_named() {
        given(handled())
                .when(Asks.track(command("trk-1"), delivered("N1", "T1", at(3_661)), at(60)))
                .thenRejected(
                        new UnknownInvoice(
                                List.of(
                                        Unfits.unknownInvoice().violations().getFirst(),
                                        new Violation(
                                                "tracking.deliveredAt",
                                                "is in the future (expected: at most an hour ahead, "
                                                        + at(3_660)
                                                        + ")"))));
    }

    @Test
    void goes_on_to_the_delivery_by_further_commands() {
        Instruct arrival = Asks.track(command("trk-2"), delivered("N1", "T1", at(50)), at(60));
        given(trackingAsked())
                .when(arrival)
                .then(
                        new TrackingRequested(
                                command("trk-2"), delivered("N1", "T1", at(50)), at(60)));
    }

    @Test
    void has_each_event_that_cannot_be_of_the_order_named() {
        List<TrackingEvent> events = List.of(event(50), event(3_661), event(-86_401));

        given(handledSince(at(0)))
                .when(tell(events))
                .thenRejected(
                        new DoesNotFit(
                                List.of(
                                        new Violation(
                                                "tracking.events[1].at",
                                                "is in the future (expected: at most an hour ahead, "
                                                        + at(3_660)
                                                        + ")"),
                                        new Violation(
                                                "tracking.events[2].at",
                                                "is before the order (expected: at most a day before it was made in VTEX, "
                                                        + at(0)
                                                        + ")"))));
    }

    @Test
    void keeps_what_happened_on_the_way() {
        given(invoicedInPart())
                .when(tell(List.of(event(50))))
                .then(
                        new TrackingRequested(
                                command("trk-1"),
                                null,
                                shipped("N1", "T1"),
                                List.of(event(50)),
                                at(60)));
    }

    private static Instruct tell(List<TrackingEvent> events) {
        return new Instruct(
                command("trk-1"),
                Requester.ERP,
                new RegisterTracking(shipped("N1", "T1"), events),
                at(60));
    }

    private static TrackingEvent event(long second) {
        return new TrackingEvent("Recife", "PE", new PersonalData("Collected"), at(second));
    }

    /** VTEX made the order at that moment, and shows an invoice N1. */
    private static List<OmsOrderEvent> handledSince(Instant created) {
        OmsSnapshot shown = snapshot("handling", at(5), List.of(pack("N1", 100)));
        return after(
                handled(),
                new OmsOrderChanged(
                        new OmsSnapshot(
                                shown.status(),
                                shown.lastChange(),
                                shown.origin(),
                                shown.affiliateId(),
                                shown.marketplaceOrderId(),
                                shown.value(),
                                true,
                                false,
                                shown.lines(),
                                shown.packages(),
                                null,
                                shown.document(),
                                shown.fingerprint(),
                                created,
                                List.of(),
                                0),
                        at(5)));
    }

    @Test
    void refuses_a_command_id_used_for_something_else() {
        given(trackingAsked())
                .when(track("trk-1", "N1", "T9"))
                .thenRejected(new CommandIdReused(command("trk-1")));
        given(trackingAsked())
                .when(track("inv-1", "N1", "T1"))
                .thenRejected(new CommandIdReused(command("inv-1")));
    }

    @Test
    void has_one_result() {
        given(trackingAsked())
                .when(new RecordDone(command("trk-1"), "receipt", at(61)))
                .then(
                        new TrackingRegistered(
                                command("trk-1"), new InvoiceNumber("N1"), "receipt", at(61)))
                .when(new RecordRefused(command("trk-1"), "X", "x", at(62)))
                .thenUnchanged();
        given(trackingAsked())
                .when(new RecordRefused(command("trk-1"), "X", "x", at(61)))
                .then(new InstructionRefused(command("trk-1"), "X", "x", at(61)))
                .when(new RecordDone(command("trk-1"), "receipt", at(62)))
                .thenUnchanged();
    }
}
