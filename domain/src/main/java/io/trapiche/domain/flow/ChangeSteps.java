package io.trapiche.domain.flow;

import io.trapiche.domain.flow.Step.LookForChange;
import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SendChange;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.CommandId;
import java.time.Duration;
import java.time.Instant;

/**
 * The next step of a change of an order. VTEX carries out one at a time, and none of what is being
 * invoiced.
 *
 * @param readAgain between two looks at what VTEX has not done yet
 */
record ChangeSteps(Duration readAgain, Unshown unshown) {

    /** How long a change may be under way that VTEX was asked to retry or to give up. */
    private static final Duration LONGEST_WITHOUT_EFFECT = Duration.ofMinutes(10);

    Step change(Known order, Instruction<Change> asked, Instant now) {
        CommandId id = asked.commandId();
        String changeId = asked.changeId();
        Instant lastSent = asked.lastSentAt();
        if (changeId != null && lastSent != null) {
            return ChannelSteps.after(
                    lastSent, readAgain, now, new LookForChange(order.ref(), id, changeId));
        }
        if (order.instructions().hasPendingBefore(id, Change.class)
                || order.instructions().hasPendingBefore(id, RegisterInvoice.class)
                || unshown.isInvoice(order, now)) {
            return new Rest();
        }
        if (isChangeable(order)) {
            return new SendChange(order.ref(), id, asked.action().change(), asked.askedAt());
        }
        return order.handlingStarted()
                ? ChannelSteps.after(order.touchedAt(), readAgain, now, new ReadOrder(order.ref()))
                : new Rest();
    }

    /** An order that was invoiced in part goes back to where it can be invoiced, not handled. */
    private static boolean isChangeable(Known order) {
        OmsStatus status = order.snapshot().status();
        return status.isChangeable()
                || status.equals(OmsStatus.INVOICED)
                || (order.handlingStarted() && status.isInvoiceable());
    }

    static Step control(Known order, Instruction<?> asked, ControlChange control, Instant now) {
        CommandId id = asked.commandId();
        Instant lastSent = asked.lastSentAt();
        return lastSent == null
                ? new Step.ControlChange(order.ref(), id, control, false, false)
                : ChannelSteps.after(
                        lastSent,
                        LONGEST_WITHOUT_EFFECT,
                        now,
                        new Step.ControlChange(order.ref(), id, control, true, true));
    }
}
