package io.trapiche.application.flow;

import io.trapiche.application.following.OrderReading;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.flow.Step;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.CommandId;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Carries out the steps of VTEX's order management. Each is harmless to repeat, however it was cut
 * short. VTEX's feed tells of a new status and of nothing else, so what changes no status is read
 * at once.
 */
final class OmsStepExecution {

    /** VTEX's code for it, and a conflict that it names no code of. */
    private static final Set<String> NOT_READY = Set.of("OMS003", "HTTP_409");

    private final OrderStore orders;
    private final OrderManagement vtex;
    private final OrderReading reading;
    private final InstantSource clock;

    OmsStepExecution(
            OrderStore orders, OrderManagement vtex, OrderReading reading, InstantSource clock) {
        this.orders = orders;
        this.vtex = vtex;
        this.reading = reading;
        this.clock = clock;
    }

    void read(Step.ReadOrder read) {
        reading.read(read.order());
    }

    /** A refusal may only mean that handling was started before: the order tells. */
    void startHandling(Step.StartHandling start, OrderStates states) {
        if (start.lookFirst() && isOvertaken(start.order(), states)) {
            return;
        }
        switch (vtex.startHandling(start.order())) {
            case Answer.Done _ ->
                    orders.change(start.order(), new RecordHandlingStarted(clock.instant()));
            case Answer.Refused(var code, var cause) -> {
                reading.read(start.order());
                refusedHandling(start.order(), states, code, cause);
            }
        }
    }

    /** Whether a look at the order tells that the step is of the past. */
    private boolean isOvertaken(OmsOrderRef order, OrderStates states) {
        reading.read(order);
        return !orders.isUnchanged(order, states.oms());
    }

    /** VTEX contradicts itself where it says "not ready" of an order that it shows as ready. */
    private void refusedHandling(OmsOrderRef order, OrderStates states, String code, String cause) {
        if (NOT_READY.contains(code)) {
            if (orders.isUnchanged(order, states.oms())) {
                throw new VtexUnavailable(
                        "start-handling: refused as not ready, shown as ready", null, null);
            }
        } else if (states.oms() instanceof Known known) {
            wantingHandling(known)
                    .map(Instruction::commandId)
                    .forEach(asked -> refused(order, asked, code, cause));
        }
    }

    /** Without a word that the ERP has the order, what showed that it does. */
    private static Stream<? extends Instruction<?>> wantingHandling(Known order) {
        return order.acknowledgement().isPresent()
                ? order.acknowledgement().stream()
                : Stream.concat(
                        order.instructions().pending(OmsAction.RegisterInvoice.class),
                        order.instructions().pending(OmsAction.Change.class));
    }

    void invoice(Step.RegisterInvoice register) {
        OmsOrderRef order = register.order();
        Answer answer = vtex.registerInvoice(order, register.invoice());
        if (answer instanceof Answer.Refused) {
            settleBySight(order, register.commandId(), answer);
        } else {
            record(order, register.commandId(), answer);
        }
    }

    void takeBack(Step.RegisterReturn register) {
        settleBySight(
                register.order(),
                register.commandId(),
                vtex.registerReturn(register.order(), register.invoice()));
    }

    void track(Step.RegisterTracking register) {
        recordAndRead(
                register.order(),
                register.commandId(),
                vtex.registerTracking(
                        register.order(),
                        register.tracking(),
                        register.events(),
                        register.dispatchedDate()));
    }

    /** The order shows nothing of it, so it is not read. */
    void note(Step.AddNote add) {
        record(add.order(), add.commandId(), vtex.addNote(add.order(), add.note()));
    }

    private void recordAndRead(OmsOrderRef order, CommandId commandId, Answer answer) {
        record(order, commandId, answer);
        reading.read(order);
    }

    private void record(OmsOrderRef order, CommandId commandId, Answer answer) {
        switch (answer) {
            case Answer.Done(var receipt) ->
                    orders.change(order, new RecordDone(commandId, receipt, clock.instant()));
            case Answer.Refused(var code, var cause) -> refused(order, commandId, code, cause);
        }
    }

    void cancel(Step.SendCancellation send, OrderStates states) {
        if (send.lookFirst() && isOvertaken(send.order(), states)) {
            return;
        }
        Answer answer = vtex.cancel(send.order(), send.reason());
        orders.change(send.order(), new RecordCancellationSent(send.commandId(), clock.instant()));
        reading.read(send.order());
        if (answer instanceof Answer.Refused(var code, var cause)
                && !isBeingCancelled(send.order())) {
            refused(send.order(), send.commandId(), code, cause);
        }
    }

    /** VTEX takes no cancellation of an order that it is cancelling. */
    private boolean isBeingCancelled(OmsOrderRef order) {
        return orders.oms(order) instanceof Known known
                && known.snapshot().status().equals(OmsStatus.CANCEL);
    }

    void deny(Step.DenyCancellation deny, OrderStates states) {
        OmsOrderRef order = deny.order();
        String request = deny.requestId();
        if ((deny.lookFirst() || request == null) && isOvertaken(order, states)) {
            return;
        }
        if (request == null) {
            orders.change(order, RecordRefused.requestUntold(deny.commandId(), clock.instant()));
            return;
        }
        settleBySight(
                order, deny.commandId(), vtex.denyCancellation(order, request, deny.reason()));
    }

    void notifyPayment(Step.NotifyPayment notify, OrderStates states) {
        OmsOrderRef order = notify.order();
        if (notify.lookFirst() && isOvertaken(order, states)) {
            return;
        }
        settleBySight(order, notify.commandId(), vtex.notifyPayment(order, notify.paymentId()));
    }

    /** A refusal may only mean that it was done before: the order is looked at before it counts. */
    private void settleBySight(OmsOrderRef order, CommandId commandId, Answer answer) {
        switch (answer) {
            case Answer.Done(var receipt) -> {
                orders.change(order, new RecordDone(commandId, receipt, clock.instant()));
                reading.read(order);
            }
            case Answer.Refused(var code, var cause) -> {
                reading.read(order);
                refused(order, commandId, code, cause);
            }
        }
    }

    private void refused(OmsOrderRef order, CommandId commandId, String code, String cause) {
        orders.change(order, new RecordRefused(commandId, code, cause, clock.instant()));
    }
}
