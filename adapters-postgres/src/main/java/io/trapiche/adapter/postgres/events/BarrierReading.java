package io.trapiche.adapter.postgres.events;

/**
 * Where the barrier stands, in transaction ids.
 *
 * @param oldestOpen of the oldest transaction still open in the cluster, or of the next one
 * @param newest of the newest event; 0 when there is none
 * @param settled of the newest event that readers may take; 0 when there is none
 */
record BarrierReading(long oldestOpen, long newest, long settled) {

    static final BarrierReading NOTHING = new BarrierReading(0, 0, 0);

    /** Events are recorded that the oldest open transaction holds back. */
    boolean isHeld() {
        return newest >= oldestOpen;
    }
}
