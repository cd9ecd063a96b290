package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsSnapshot.Extent;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that VTEX is to be told about an order, who asked for it, and how that went.
 *
 * @param commandId names the wish: the ERP's command, or one made from the channel order's
 *     cancellation
 * @param askedAt when it was accepted
 * @param timesSent how often VTEX was asked to cancel, or took a change; zero for everything else
 * @param lastSentAt null until then
 * @param changeId under which VTEX carries out a change of the order; null until it took one
 * @param before how much of the order there was before VTEX carries out this change; null for
 *     everything else
 */
public record Instruction<A extends OmsAction>(
        CommandId commandId,
        Requester requester,
        A action,
        Instant askedAt,
        Outcome outcome,
        int timesSent,
        @Nullable Instant lastSentAt,
        @Nullable String changeId,
        @Nullable Extent before) {

    /** How an instruction went. */
    public enum Outcome {
        PENDING,
        DONE,
        REFUSED
    }

    static <A extends OmsAction> Instruction<A> pending(
            CommandId commandId, Requester requester, A action, Instant at) {
        return new Instruction<>(
                commandId, requester, action, at, Outcome.PENDING, 0, null, null, null);
    }

    Instruction<A> with(Outcome newOutcome) {
        return new Instruction<>(
                commandId,
                requester,
                action,
                askedAt,
                newOutcome,
                timesSent,
                lastSentAt,
                changeId,
                before);
    }

    Instruction<A> sent(Instant at) {
        return new Instruction<>(
                commandId,
                requester,
                action,
                askedAt,
                outcome,
                timesSent + 1,
                at,
                changeId,
                before);
    }

    Instruction<A> taken(String underId, Instant at) {
        return new Instruction<>(
                commandId, requester, action, askedAt, outcome, timesSent + 1, at, underId, before);
    }

    Instruction<A> before(Extent extent) {
        return new Instruction<>(
                commandId,
                requester,
                action,
                askedAt,
                outcome,
                timesSent,
                lastSentAt,
                changeId,
                extent);
    }

    public <B extends OmsAction> Instruction<B> of(Class<B> kind) {
        return new Instruction<>(
                commandId,
                requester,
                kind.cast(action),
                askedAt,
                outcome,
                timesSent,
                lastSentAt,
                changeId,
                before);
    }

    public boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    /** Pending or done. */
    boolean stands() {
        return outcome != Outcome.REFUSED;
    }
}
