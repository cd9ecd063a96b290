package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.oms.OmsOrders.acknowledge;
import static io.trapiche.domain.oms.OmsOrders.acknowledged;
import static io.trapiche.domain.oms.OmsOrders.cancellationAsked;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.cancelled;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoiceAsked;
import static io.trapiche.domain.oms.OmsOrders.reading;
import static io.trapiche.domain.oms.OmsOrders.readyForHandling;
import static io.trapiche.domain.oms.OmsOrders.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.AcknowledgementDone;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderRefusal.AcknowledgedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AcknowledgingAnOrderTest {

    @Test
    void is_recorded_once() {
        given(readyForHandling())
                .when(acknowledge("ack"))
                .then(new OrderAcknowledged(command("ack"), "SO-1", at(60)))
                .when(acknowledge("ack"))
                .thenUnchanged();
    }

    @Test
    void may_come_before_the_order_is_ready() {
        given(recorded("payment-pending"))
                .when(acknowledge("ack"))
                .then(new OrderAcknowledged(command("ack"), "SO-1", at(60)));
    }

    @Test
    void is_complete_at_once_when_handling_has_begun() {
        given(recorded("handling"))
                .when(acknowledge("ack"))
                .then(
                        new OrderAcknowledged(command("ack"), "SO-1", at(60)),
                        new OmsHandlingStarted(command("ack"), at(60)));
    }

    @Test
    void is_done_where_an_invoice_or_a_removal_has_started_handling_before() {
        var done =
                given(readyForHandling())
                        .when(new RecordHandlingStarted(at(5)))
                        .then(new OmsHandlingStarted(null, at(5)))
                        .when(reading("handling", at(6)))
                        .then(new OmsStatusChanged(OmsStatus.HANDLING, at(6), at(60)))
                        .when(acknowledge("ack"))
                        .then(
                                new OrderAcknowledged(command("ack"), "SO-1", at(60)),
                                new AcknowledgementDone(command("ack"), at(60)))
                        .when(acknowledge("ack"))
                        .thenUnchanged()
                        .when(new RecordHandlingStarted(at(61)))
                        .thenUnchanged();
        assertThat(acknowledgement(done.state())).isEqualTo(doneOf(at(60)));
    }

    @Test
    void comes_from_one_command_only() {
        given(acknowledged()).when(acknowledge("other")).thenRejected(new AcknowledgedAlready());
        given(handled()).when(acknowledge("other")).thenRejected(new AcknowledgedAlready());
    }

    @Test
    void refuses_the_same_command_id_with_other_content() {
        given(acknowledged())
                .when(Asks.acknowledge(command("ack"), "SO-2", at(60)))
                .thenRejected(new CommandIdReused(command("ack")));
        given(acknowledged())
                .when(Asks.acknowledge(command("ack"), null, at(60)))
                .thenRejected(new CommandIdReused(command("ack")));
    }

    @Test
    void refuses_the_id_of_another_instruction() {
        given(readyForHandling())
                .when(OmsOrders.invoiceOrder("x", "N1", 1))
                .and()
                .when(acknowledge("x"))
                .thenRejected(new CommandIdReused(command("x")));
    }

    @Test
    void is_refused_once_the_order_is_over() {
        given(cancelled()).when(acknowledge("ack")).thenRejected(new OrderCancelledAlready());
        given(recorded("replaced"))
                .when(acknowledge("ack"))
                .thenRejected(new OrderCancelledAlready());
    }

    @Test
    void is_refused_while_a_cancellation_waits_for_the_sellers_answer() {
        given(recorded("cancellation-requested"))
                .when(acknowledge("ack"))
                .thenRejected(new CancellationRequested());
        given(acknowledged())
                .when(reading("cancellation-requested", at(7)))
                .then(
                        new OmsStatusChanged(OmsStatus.CANCELLATION_REQUESTED, at(7), at(60)),
                        new InstructionRefused(
                                command("ack"),
                                "CANCELLATION_REQUESTED",
                                "cancellation requested in VTEX",
                                at(60)))
                .when(reading("cancellation-requested", at(7)))
                .thenUnchanged();
    }

    @Test
    void is_told_that_the_order_ends_where_the_sellers_side_asked_to_cancel() {
        given(cancellationAsked())
                .when(acknowledge("ack"))
                .thenRejected(new OrderCancelledAlready());
        given(
                        cancellationSent(),
                        new OmsStatusChanged(OmsStatus.CANCELLATION_REQUESTED, at(6), at(6)))
                .when(acknowledge("ack"))
                .thenRejected(new OrderCancelledAlready());
        given(handled(), erpAsksToCancel())
                .when(acknowledge("other"))
                .thenRejected(new OrderCancelledAlready());
        given(acknowledged(), erpAsksToCancel())
                .when(reading("cancellation-requested", at(7)))
                .then(
                        new OmsStatusChanged(OmsStatus.CANCELLATION_REQUESTED, at(7), at(60)),
                        new InstructionRefused(
                                command("ack"),
                                "ORDER_CANCELLED",
                                "cancellation under way",
                                at(60)));
    }

    @Test
    void may_come_once_the_cancellation_was_denied() {
        given(
                        cancellationSent(),
                        new InstructionRefused(
                                command("can-1"),
                                "CANCELLATION_DENIED",
                                "cancellation denied in VTEX",
                                at(6)))
                .when(acknowledge("ack"))
                .then(new OrderAcknowledged(command("ack"), "SO-1", at(60)));
    }

    private static OmsCancellationRequested erpAsksToCancel() {
        return new OmsCancellationRequested(command("can-1"), Requester.ERP, "no stock", at(5));
    }

    @Test
    void may_come_again_under_a_new_id_after_it_was_refused() {
        given(acknowledged())
                .when(new RecordRefused(command("ack"), "OMS003", "no", at(61)))
                .and()
                .when(acknowledge("ack-2"))
                .then(new OrderAcknowledged(command("ack-2"), "SO-1", at(60)))
                .when(acknowledge("ack"))
                .thenUnchanged();
    }

    @Test
    void has_its_result_when_handling_starts() {
        var done =
                given(acknowledged())
                        .when(new RecordHandlingStarted(at(61)))
                        .then(new OmsHandlingStarted(command("ack"), at(61)))
                        .when(new RecordHandlingStarted(at(62)))
                        .thenUnchanged();
        assertThat(acknowledgement(done.state())).isEqualTo(doneOf(at(2)));
    }

    @Test
    void has_its_result_when_vtex_refuses_and_keeps_it() {
        var refused =
                given(acknowledged())
                        .when(new RecordRefused(command("ack"), "OMS003", "no", at(61)))
                        .then(new InstructionRefused(command("ack"), "OMS003", "no", at(61)))
                        .when(new RecordRefused(command("ack"), "OMS003", "no", at(62)))
                        .thenUnchanged()
                        .when(new RecordHandlingStarted(at(63)))
                        .then(new OmsHandlingStarted(null, at(63)))
                        .when(new RecordHandlingStarted(at(64)))
                        .thenUnchanged();
        assertThat(acknowledgement(refused.state()))
                .isEqualTo(
                        Instruction.pending(
                                        command("ack"),
                                        Requester.ERP,
                                        new Acknowledge("SO-1"),
                                        at(2))
                                .with(Outcome.REFUSED));
    }

    @Test
    void is_not_needed_for_handling_to_start() {
        given(readyForHandling())
                .when(new RecordHandlingStarted(at(61)))
                .then(new OmsHandlingStarted(null, at(61)))
                .when(new RecordHandlingStarted(at(62)))
                .thenUnchanged();
        given(invoiceAsked()).when(new RecordHandlingStarted(at(62))).thenUnchanged();
    }

    private static Instruction<Acknowledge> acknowledgement(OmsOrderState state) {
        return ((Known) state).acknowledgement().orElseThrow();
    }

    private static Instruction<Acknowledge> doneOf(Instant asked) {
        return Instruction.pending(command("ack"), Requester.ERP, new Acknowledge("SO-1"), asked)
                .with(Outcome.DONE);
    }
}
