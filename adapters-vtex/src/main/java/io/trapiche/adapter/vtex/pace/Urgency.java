package io.trapiche.adapter.vtex.pace;

/** What a call is for; the more urgent comes first. */
public enum Urgency {
    /** Every moment counts: the seller packs meanwhile. */
    CANCEL,
    APPROVE,
    PLACE,
    /** What the ERP asked for and waits for. */
    ERP,
    /** Telling of changes. */
    FEED,
    /** Looking whether what is known is still so. */
    RECONCILE
}
