package io.trapiche.domain.oms;

import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that VTEX is to be told about an order, who asked for it, and how that went.
 *
 * @param commandId names the wish: the ERP's command, or one made from the channel order's
 *     cancellation
 * @param timesSent how often VTEX was asked to cancel; zero for everything else
 * @param lastSentAt null until VTEX was asked to cancel
 */
public record Instruction<A extends OmsAction>(
        CommandId commandId,
        Requester requester,
        A action,
        Outcome outcome,
        int timesSent,
        @Nullable Instant lastSentAt) {

    /** How an instruction went. */
    public enum Outcome {
        PENDING,
        DONE,
        REFUSED
    }

    static <A extends OmsAction> Instruction<A> pending(
            CommandId commandId, Requester requester, A action) {
        return new Instruction<>(commandId, requester, action, Outcome.PENDING, 0, null);
    }

    Instruction<A> with(Outcome newOutcome) {
        return new Instruction<>(commandId, requester, action, newOutcome, timesSent, lastSentAt);
    }

    Instruction<A> sent(Instant at) {
        return new Instruction<>(commandId, requester, action, outcome, timesSent + 1, at);
    }

    <B extends OmsAction> Instruction<B> of(Class<B> kind) {
        return new Instruction<>(
                commandId, requester, kind.cast(action), outcome, timesSent, lastSentAt);
    }

    public boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    /** Pending or done. */
    boolean stands() {
        return outcome != Outcome.REFUSED;
    }
}
