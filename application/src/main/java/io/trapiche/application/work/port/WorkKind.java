package io.trapiche.application.work.port;

/** Kinds of durable work; the names are stored. */
public enum WorkKind {
    /** Next steps of an order; the key is the lane's stream id. */
    ADVANCE_ORDER("advance-order", true),
    /** Reading of an order that VTEX signalled; the key is the OMS order's stream id. */
    READ_ORDER("read-order", false),
    /** Reading of an account's feed; the key is the account's stream id. */
    READ_FEED("read-feed", false),
    /** Looking for orders that nobody looks after; there is one key. */
    SWEEP("sweep", false),
    /** Forgetting what VTEX told long ago; there is one key. */
    FORGET_SIGNALS("forget-signals", false);

    private final String storedName;
    private final boolean wokenInBursts;

    WorkKind(String storedName, boolean wokenInBursts) {
        this.storedName = storedName;
        this.wokenInBursts = wokenInBursts;
    }

    public String storedName() {
        return storedName;
    }

    /** Whether work that was done is likely to be woken again within moments. */
    public boolean isWokenInBursts() {
        return wokenInBursts;
    }
}
