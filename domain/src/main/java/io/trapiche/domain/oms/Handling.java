package io.trapiche.domain.oms;

/** How far an order is with its handling in VTEX. */
public enum Handling {
    AWAITED,
    /** It started, as a status of the order shows; no event of its own tells. */
    SHOWN,
    /** It started, and the event that tells so comes once. */
    STARTED;

    Handling seenIn(OmsStatus status) {
        return this == AWAITED && status.isHandled() ? SHOWN : this;
    }
}
