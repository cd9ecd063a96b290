package io.trapiche.domain.oms.content;

/** What became of a line since the order was placed. */
public enum LineState {
    ORDERED,
    /** A change left less of it. */
    REDUCED,
    /** A change left nothing of it. */
    REMOVED,
    /** A change brought it. */
    ADDED,
    /** Its price or its weight was changed, or its price set by hand. */
    REPRICED
}
