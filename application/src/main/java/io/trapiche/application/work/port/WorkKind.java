package io.trapiche.application.work.port;

/** Kinds of durable work; the names are stored. */
public enum WorkKind {
    /** Next steps of an order; the key is the lane's stream id. */
    ADVANCE_ORDER("advance-order"),
    /** Reading of an order that VTEX signalled; the key is the OMS order's stream id. */
    READ_ORDER("read-order"),
    /** Reading of an account's feed; the key is the account's stream id. */
    READ_FEED("read-feed"),
    /** Looking for orders that nobody looks after; there is one key. */
    SWEEP("sweep");

    private final String storedName;

    WorkKind(String storedName) {
        this.storedName = storedName;
    }

    public String storedName() {
        return storedName;
    }
}
