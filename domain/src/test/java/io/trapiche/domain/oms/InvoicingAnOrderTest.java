package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.acknowledged;
import static io.trapiche.domain.oms.OmsOrders.cancellationAsked;
import static io.trapiche.domain.oms.OmsOrders.cancelled;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoiceAsked;
import static io.trapiche.domain.oms.OmsOrders.invoiceOrder;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;
import static io.trapiche.domain.oms.OmsOrders.recorded;

import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoiceNumberTaken;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvoicingAnOrderTest {

    @Test
    void is_asked_for_once() {
        given(handled())
                .when(invoiceOrder("inv-1", "N1", 10_000))
                .then(new InvoiceRequested(command("inv-1"), invoice("N1", 10_000), at(60)))
                .when(invoiceOrder("inv-1", "N1", 10_000))
                .thenUnchanged();
    }

    @Test
    void may_come_before_handling_has_begun() {
        given(acknowledged())
                .when(invoiceOrder("inv-1", "N1", 10_000))
                .then(new InvoiceRequested(command("inv-1"), invoice("N1", 10_000), at(60)));
    }

    @Test
    void may_come_in_parts_up_to_the_value_of_the_order() {
        given(invoicedInPart())
                .when(invoiceOrder("inv-2", "N2", 6_000))
                .then(new InvoiceRequested(command("inv-2"), invoice("N2", 6_000), at(60)));
        given(invoicedInPart())
                .when(invoiceOrder("inv-2", "N2", 6_001))
                .thenRejected(Unfits.beyond(6_001, 10_000, 4_000, 0));
    }

    @Test
    void counts_parts_that_vtex_has_not_answered_yet() {
        given(invoiceAsked())
                .when(invoiceOrder("inv-2", "N2", 6_001))
                .thenRejected(Unfits.beyond(6_001, 10_000, 4_000, 0));
    }

    @Test
    void does_not_count_refused_parts() {
        given(invoiceAsked(), new InstructionRefused(command("inv-1"), "OMS001", "no", at(5)))
                .when(invoiceOrder("inv-2", "N1", 10_000))
                .then(new InvoiceRequested(command("inv-2"), invoice("N1", 10_000), at(60)));
    }

    @Test
    void refuses_amounts_no_long_can_hold_together() {
        given(invoiceAsked())
                .when(invoiceOrder("inv-2", "N2", Long.MAX_VALUE))
                .thenRejected(Unfits.beyond(Long.MAX_VALUE, 10_000, 4_000, 0));
    }

    @Test
    void refuses_a_number_that_is_taken() {
        given(invoiceAsked())
                .when(invoiceOrder("inv-2", "N1", 1))
                .thenRejected(Unfits.numberTaken());
        given(
                        handled(),
                        new OmsOrderChanged(
                                snapshot("handling", at(5), List.of(pack("N8", 100))), at(5)))
                .when(invoiceOrder("inv-2", "N8", 1))
                .thenRejected(Unfits.numberTaken());
    }

    /** Whoever sends an invoice once more is told so, whatever else does not fit any longer. */
    @Test
    void calls_an_invoice_that_comes_again_by_its_number() {
        given(invoiceAsked())
                .when(invoiceOrder("inv-2", "N1", 10_000))
                .thenRejected(
                        new InvoiceNumberTaken(
                                List.of(
                                        Unfits.takenNumber(),
                                        Unfits.beyondValue(10_000, 10_000, 4_000, 0))));
    }

    @Test
    void refuses_a_foreign_currency() {
        Money dollars = Money.of(1, "USD");
        Invoice foreign =
                new Invoice(
                        new InvoiceNumber("N1"),
                        dollars,
                        at(0).atOffset(ZoneOffset.UTC),
                        List.of(),
                        null,
                        null,
                        null);
        given(handled())
                .when(Asks.invoice(command("inv-1"), foreign, at(60)))
                .thenRejected(new ForeignCurrency(List.of(Unfits.foreign("invoice.value", "USD"))));
    }

    @Test
    void refuses_the_same_command_id_with_other_content() {
        given(invoiceAsked())
                .when(invoiceOrder("inv-1", "N1", 4_001))
                .thenRejected(new CommandIdReused(command("inv-1")));
        given(invoiceAsked())
                .when(invoiceOrder("ack", "N2", 1))
                .thenRejected(new CommandIdReused(command("ack")));
    }

    @Test
    void is_refused_once_the_order_is_cancelled_or_about_to_be() {
        given(cancelled())
                .when(invoiceOrder("inv-1", "N1", 1))
                .thenRejected(new OrderCancelledAlready());
        given(recorded("replaced"))
                .when(invoiceOrder("inv-1", "N1", 1))
                .thenRejected(new OrderCancelledAlready());
        given(cancellationAsked())
                .when(invoiceOrder("inv-1", "N1", 1))
                .thenRejected(new OrderCancelledAlready());
    }

    @Nested
    class and_its_result {

        @Test
        void is_recorded_once() {
            RecordDone done = new RecordDone(command("inv-1"), "receipt", at(61));
            given(invoiceAsked())
                    .when(done)
                    .then(
                            new InvoiceRegistered(
                                    command("inv-1"), new InvoiceNumber("N1"), "receipt", at(61)))
                    .when(done)
                    .thenUnchanged();
        }

        @Test
        void may_be_a_refusal_which_the_tracking_shares() {
            given(invoiceAsked(), new TrackingRequested(command("trk"), shipped("N1", "T"), at(5)))
                    .when(new RecordRefused(command("inv-1"), "OMS001", "no", at(61)))
                    .then(
                            new InstructionRefused(command("inv-1"), "OMS001", "no", at(61)),
                            new InstructionRefused(
                                    command("trk"), "INVOICE_REFUSED", "invoice refused", at(61)))
                    .when(new RecordDone(command("inv-1"), "receipt", at(62)))
                    .thenUnchanged();
        }

        @Test
        void of_an_unknown_command_means_nothing() {
            given(invoiceAsked())
                    .when(new RecordDone(command("nobody"), null, at(61)))
                    .thenUnchanged()
                    .when(new RecordRefused(command("nobody"), "X", "x", at(61)))
                    .thenUnchanged();
        }
    }
}
