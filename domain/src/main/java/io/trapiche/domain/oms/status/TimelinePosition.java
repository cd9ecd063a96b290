package io.trapiche.domain.oms.status;

/**
 * Where a status puts an order on the timeline of VTEX's My Account. VTEX's table names some of the
 * statuses and takes all others for later ones, which would show an order that waits or is
 * cancelled as sent; here every status has its place, and says no more than is certain.
 */
public enum TimelinePosition {
    /** On none of the stages: cancelled, replaced, or of a status that nobody knows. */
    OFF,
    /** The first stage, not begun: no workflow was made. */
    NOT_PLACED,
    /** The first stage. */
    PLACING,
    /** Past the first stage, and the second not begun. */
    PLACED,
    /** The second stage. */
    PAYING,
    /** The third stage. */
    BEING_HANDLED,
    /** The fourth or the fifth stage, by what is known of the way. */
    SENDING
}
