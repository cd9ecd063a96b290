package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.acknowledged;
import static io.trapiche.domain.oms.OmsOrders.cancel;
import static io.trapiche.domain.oms.OmsOrders.cancellationAsked;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.cancelled;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoiceAsked;
import static io.trapiche.domain.oms.OmsOrders.readyForHandling;
import static io.trapiche.domain.oms.OmsOrders.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderPartlyInvoiced;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellingAnOmsOrderTest {

    @Test
    void is_asked_for_once() {
        given(handled())
                .when(cancel("can-1"))
                .then(
                        new OmsCancellationRequested(
                                command("can-1"), Requester.MARKETPLACE, "changed mind", at(60)))
                .when(cancel("can-1"))
                .thenUnchanged();
    }

    @Test
    void is_under_way_once_at_a_time() {
        given(cancellationAsked()).when(cancel("can-2")).thenRejected(new CancellationUnderWay());
    }

    @Test
    void can_be_asked_for_again_after_a_refusal() {
        given(cancellationSent(), new InstructionRefused(command("can-1"), "OMS012", "no", at(6)))
                .when(cancel("can-2"))
                .then(
                        new OmsCancellationRequested(
                                command("can-2"), Requester.MARKETPLACE, "changed mind", at(60)));
    }

    @Test
    void refuses_a_command_id_used_for_something_else() {
        given(cancellationAsked())
                .when(Asks.cancel(command("can-1"), Requester.ERP, "no stock", at(60)))
                .thenRejected(new CommandIdReused(command("can-1")));
        given(acknowledged()).when(cancel("ack")).thenRejected(new CommandIdReused(command("ack")));
    }

    @Test
    void comes_too_late_for_an_order_that_is_over() {
        given(cancelled()).when(cancel("can-1")).thenRejected(new OrderCancelledAlready());
        given(recorded("replaced")).when(cancel("can-1")).thenRejected(new OrderCancelledAlready());
    }

    @Test
    void comes_too_late_once_an_invoice_stands() {
        given(invoiceAsked()).when(cancel("can-1")).thenRejected(new OrderPartlyInvoiced());
        given(recorded("invoiced")).when(cancel("can-1")).thenRejected(new OrderInvoicedAlready());
        given(
                        handled(),
                        new OmsOrderChanged(
                                snapshot("handling", at(5), List.of(pack("N8", 100))), at(5)))
                .when(cancel("can-1"))
                .thenRejected(new OrderPartlyInvoiced());
    }

    @Test
    void comes_in_time_when_the_invoice_was_refused() {
        given(invoiceAsked(), new InstructionRefused(command("inv-1"), "OMS001", "no", at(5)))
                .when(cancel("can-1"))
                .then(
                        new OmsCancellationRequested(
                                command("can-1"), Requester.MARKETPLACE, "changed mind", at(60)));
    }

    @Test
    void is_not_carried_out_again_after_another_took_its_place() {
        given(cancellationAsked(), new InstructionRefused(command("can-1"), "OMS012", "no", at(5)))
                .when(cancel("can-2"))
                .and()
                .when(cancel("can-1"))
                .thenUnchanged();
        given(
                        cancellationAsked(),
                        new InstructionRefused(command("can-1"), "OMS012", "no", at(5)),
                        new OmsCancellationRequested(
                                command("can-2"), Requester.MARKETPLACE, "changed mind", at(6)),
                        new InstructionRefused(command("can-2"), "OMS012", "no", at(7)))
                .when(cancel("can-1"))
                .thenUnchanged();
    }

    @Test
    void is_denied_when_vtex_goes_on_with_the_order_long_after_it_was_asked() {
        OmsSnapshot goesOn = snapshot("ready-for-handling", at(0));
        given(cancellationSent())
                .when(new RecordReading(REF, KEY, goesOn, at(604)))
                .thenUnchanged()
                .when(new RecordReading(REF, KEY, goesOn, at(605)))
                .then(
                        new InstructionRefused(
                                command("can-1"),
                                "CANCELLATION_DENIED",
                                "cancellation denied in VTEX",
                                at(605)));
    }

    @Test
    void counts_how_often_vtex_was_asked() {
        var twice =
                given(cancellationAsked())
                        .when(new RecordCancellationSent(command("can-1"), at(61)))
                        .then(new OmsCancellationSent(command("can-1"), at(61)))
                        .when(new RecordCancellationSent(command("can-1"), at(62)))
                        .then(new OmsCancellationSent(command("can-1"), at(62)))
                        .when(new RecordCancellationSent(command("other"), at(63)))
                        .thenUnchanged();
        assertThat(twice.state())
                .isInstanceOfSatisfying(
                        Known.class,
                        known ->
                                assertThat(known.instructions().find(command("can-1")))
                                        .hasValue(
                                                new Instruction<>(
                                                        command("can-1"),
                                                        Requester.MARKETPLACE,
                                                        new Cancel("changed mind"),
                                                        at(4),
                                                        Outcome.PENDING,
                                                        2,
                                                        at(62),
                                                        null,
                                                        null)));
    }

    @Test
    void events_of_another_cancellation_do_not_count() {
        Known before = (Known) given(cancellationAsked()).state();
        Known after =
                (Known)
                        given(cancellationAsked(), new OmsCancellationSent(command("x"), at(9)))
                                .state();
        assertThat(after.instructions()).isEqualTo(before.instructions());
        given(readyForHandling(), new OmsCancellationSent(command("x"), at(1)))
                .thenState(given(readyForHandling()).state());
        given(readyForHandling(), new OmsCancellationDone(command("x"), at(1)))
                .thenState(given(readyForHandling()).state());
    }

    @Test
    void has_one_result() {
        given(cancellationSent())
                .when(new RecordDone(command("can-1"), null, at(61)))
                .then(new OmsCancellationDone(command("can-1"), at(61)))
                .when(new RecordRefused(command("can-1"), "X", "x", at(62)))
                .thenUnchanged()
                .when(new RecordCancellationSent(command("can-1"), at(63)))
                .thenUnchanged();
        given(cancellationSent())
                .when(new RecordRefused(command("can-1"), "OMS012", "no", at(61)))
                .then(new InstructionRefused(command("can-1"), "OMS012", "no", at(61)))
                .when(new RecordDone(command("can-1"), null, at(62)))
                .thenUnchanged();
    }

    @Test
    void does_not_happen_by_itself() {
        given(acknowledged())
                .when(new RecordCancellationSent(command("can-1"), at(61)))
                .thenUnchanged()
                .when(new RecordDone(command("can-1"), null, at(61)))
                .thenUnchanged();
    }
}
