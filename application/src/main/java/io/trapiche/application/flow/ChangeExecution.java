package io.trapiche.application.flow;

import io.trapiche.application.following.OrderReading;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.OrderManagement.Preview;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.flow.Step;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordControlSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordPreview;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.CommandId;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes orders in VTEX, which does it some time after it was asked. A change that is asked for
 * twice is made twice, so it is looked for before it is asked for.
 */
final class ChangeExecution {

    /** VTEX carries out one change of an order at a time. */
    private static final String ANOTHER_UNDER_WAY = "SalesOrderSystem014";

    private final OrderStore orders;
    private final OrderManagement vtex;
    private final OrderReading reading;
    private final InstantSource clock;

    ChangeExecution(
            OrderStore orders, OrderManagement vtex, OrderReading reading, InstantSource clock) {
        this.orders = orders;
        this.vtex = vtex;
        this.reading = reading;
        this.clock = clock;
    }

    /** A call whose answer was lost may be what ended the order: its change is looked for first. */
    void send(Step.SendChange send, OrderStates states) {
        OmsOrderRef order = send.order();
        Optional<String> change =
                vtex.findChange(order, send.change(), send.askedAt(), known(states.oms()));
        if (change.isPresent()) {
            sent(order, send.commandId(), change.get());
        } else if (isInvoiced(states.oms())) {
            orders.change(order, RecordRefused.invoiced(send.commandId(), clock.instant()));
        } else {
            ask(send);
        }
    }

    private static boolean isInvoiced(OmsOrderState order) {
        return order instanceof Known known && known.snapshot().status().equals(OmsStatus.INVOICED);
    }

    private void ask(Step.SendChange send) {
        OmsOrderRef order = send.order();
        switch (vtex.changeOrder(order, send.change())) {
            case Answer.Done(var changeId) -> sent(order, send.commandId(), changeId);
            case Answer.Refused(var code, var cause) -> {
                if (code.equals(ANOTHER_UNDER_WAY)) {
                    throw new VtexUnavailable("another change is under way", null, null);
                }
                orders.change(
                        order, new RecordRefused(send.commandId(), code, cause, clock.instant()));
                reading.read(order);
            }
        }
    }

    private static Set<String> known(OmsOrderState order) {
        return order instanceof Known known
                ? known.instructions()
                        .of(Change.class)
                        .map(Instruction::changeId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private void sent(OmsOrderRef order, CommandId id, @Nullable String changeId) {
        if (changeId == null) {
            throw new VtexUnavailable("a change was taken without an id", null, null);
        }
        orders.change(order, new RecordChangeSent(id, changeId, clock.instant()));
    }

    void look(Step.LookForChange look) {
        boolean _ = isSettled(look.order(), look.commandId(), look.changeId());
    }

    /** Whether the change has its result by now. */
    private boolean isSettled(OmsOrderRef order, CommandId command, String changeId) {
        switch (vtex.changeOutcome(order, changeId)) {
            case UNDER_WAY -> {
                return false;
            }
            case DONE -> {
                reading.read(order);
                orders.change(order, new RecordDone(command, changeId, clock.instant()));
            }
            case CANCELED -> {
                orders.change(order, RecordRefused.changeCanceled(command, clock.instant()));
                reading.read(order);
            }
        }
        return true;
    }

    void preview(Step.PreviewChange step, OrderStates states) {
        if (!(states.oms() instanceof Known known)) {
            throw new IllegalStateException("preview of no order: " + step.commandId());
        }
        OmsOrderRef order = step.order();
        Currency currency = known.snapshot().value().currency();
        orders.change(
                order,
                switch (vtex.previewChange(order, step.change(), currency)) {
                    case Preview.Told(var preview) ->
                            new RecordPreview(step.commandId(), preview, clock.instant());
                    case Preview.NotTold(var code, var cause) ->
                            new RecordRefused(step.commandId(), code, cause, clock.instant());
                });
    }

    /** A call that may have come through is never repeated: what came of it is looked for. */
    void control(Step.ControlChange step, OrderStates states) {
        Instruction<?> found = instruction(states.oms(), step.control().change());
        if (found == null || !(found.action() instanceof Change asked)) {
            throw new IllegalStateException("control of no change: " + step.commandId());
        }
        String changeId = found.changeId();
        if (changeId == null) {
            withdraw(step, found, asked, states);
        } else if (!isSettled(step.order(), found.commandId(), changeId)) {
            control(step, changeId, asked);
        }
    }

    private static @Nullable Instruction<?> instruction(OmsOrderState order, CommandId id) {
        return order instanceof Known known ? known.instructions().find(id).orElse(null) : null;
    }

    private void withdraw(
            Step.ControlChange step, Instruction<?> found, Change asked, OrderStates states) {
        OmsOrderRef order = step.order();
        Optional<String> change =
                vtex.findChange(order, asked.change(), found.askedAt(), known(states.oms()));
        if (change.isPresent()) {
            sent(order, found.commandId(), change.get());
        } else {
            orders.change(order, RecordRefused.changeWithdrawn(found.commandId(), clock.instant()));
        }
    }

    private void control(Step.ControlChange step, String changeId, Change asked) {
        OmsOrderRef order = step.order();
        CommandId id = step.commandId();
        if (step.isLast()) {
            orders.change(order, RecordRefused.changeUnmoved(id, clock.instant()));
        } else if (step.wasSent()) {
            orders.change(order, new RecordControlSent(id, clock.instant()));
        } else {
            switch (ask(step, changeId, asked)) {
                case Answer.Done _ -> answered(step);
                case Answer.Refused(var code, var cause) ->
                        orders.change(order, new RecordRefused(id, code, cause, clock.instant()));
            }
        }
    }

    private Answer ask(Step.ControlChange step, String changeId, Change asked) {
        return switch (step.control().control()) {
            case RETRY -> vtex.retryChange(step.order(), changeId, asked.change());
            case CANCEL ->
                    vtex.cancelChange(
                            step.order(),
                            changeId,
                            Objects.requireNonNullElse(
                                    step.control().reason(), asked.change().reason()));
        };
    }

    /** Whether it gave a change up VTEX shows by the change. */
    private void answered(Step.ControlChange step) {
        orders.change(
                step.order(),
                switch (step.control().control()) {
                    case RETRY -> new RecordDone(step.commandId(), null, clock.instant());
                    case CANCEL -> new RecordControlSent(step.commandId(), clock.instant());
                });
    }
}
