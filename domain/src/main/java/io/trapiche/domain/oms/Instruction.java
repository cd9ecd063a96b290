package io.trapiche.domain.oms;

import io.trapiche.domain.shared.CommandId;

/** Something that VTEX is to be told about an order, and how that went. */
public record Instruction<T>(CommandId commandId, T what, Outcome outcome) {

    /** How an instruction went. */
    public enum Outcome {
        PENDING,
        DONE,
        REFUSED
    }

    static <T> Instruction<T> pending(CommandId commandId, T what) {
        return new Instruction<>(commandId, what, Outcome.PENDING);
    }

    Instruction<T> with(Outcome newOutcome) {
        return new Instruction<>(commandId, what, newOutcome);
    }

    public boolean isPending() {
        return outcome == Outcome.PENDING;
    }
}
