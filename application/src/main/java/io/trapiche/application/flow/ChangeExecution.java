package io.trapiche.application.flow;

import io.trapiche.application.following.OrderReading;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.flow.Step;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.CommandId;
import java.time.InstantSource;
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
        OmsOrderRef order = look.order();
        switch (vtex.changeOutcome(order, look.changeId())) {
            case UNDER_WAY -> {}
            case DONE -> {
                reading.read(order);
                orders.change(
                        order, new RecordDone(look.commandId(), look.changeId(), clock.instant()));
            }
            case CANCELED -> {
                orders.change(
                        order, RecordRefused.changeCanceled(look.commandId(), clock.instant()));
                reading.read(order);
            }
        }
    }
}
