package io.trapiche.domain.oms.status;

/** What a status says of the way from placement to invoice. */
public enum StatusPhase {
    /** Nothing: VTEX told no status. */
    UNTOLD,
    /** Nobody has paid, or authorized it yet. */
    BEFORE_APPROVAL,
    /** The seller may begin, and has not. */
    APPROVED,
    /** Handling has begun. */
    HANDLED,
    /** A cancellation asked for will not come about. */
    CANCELLATION_DENIED,
    /** It failed, is being cancelled, or somebody wants it to be. */
    ENDING
}
