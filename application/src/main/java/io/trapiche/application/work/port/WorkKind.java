package io.trapiche.application.work.port;

/** Kinds of durable work; the names are stored. */
public enum WorkKind {
    /** Next steps of an order; the key is the lane's stream id. */
    ADVANCE_ORDER("advance-order", Key.STREAM, true),
    /** Reading of an order that VTEX signalled; the key is the OMS order's stream id. */
    READ_ORDER("read-order", Key.STREAM, false),
    /** Reading of an account's feed; the key is the account's stream id. */
    READ_FEED("read-feed", Key.STREAM, false),
    /** Guarding what tells of an account's orders; the key is the account's stream id. */
    GUARD_SIGNALS("guard-signals", Key.STREAM, false),
    /** Finding what nobody told of an account; the key is the account's stream id. */
    BACKFILL("backfill", Key.STREAM, false),
    /** Having an account's last orders compared; the key is the account's stream id. */
    RECONCILE("reconcile", Key.STREAM, false),
    /** Looking for orders that nobody looks after; there is one key. */
    SWEEP("sweep", Key.SINGLE, false),
    /** Forgetting what VTEX told long ago; there is one key. */
    FORGET_SIGNALS("forget-signals", Key.SINGLE, false),
    /** Looking for orders that stand too long in VTEX; there is one key. */
    WATCH("watch", Key.SINGLE, false),
    /** Reading of an order that stands too long; the key is the OMS order's stream id. */
    READ_OVERDUE("read-overdue", Key.STREAM, false);

    private enum Key {
        STREAM,
        SINGLE
    }

    private final String storedName;
    private final Key key;
    private final boolean wokenInBursts;

    WorkKind(String storedName, Key key, boolean wokenInBursts) {
        this.storedName = storedName;
        this.key = key;
        this.wokenInBursts = wokenInBursts;
    }

    public String storedName() {
        return storedName;
    }

    /** Whether the key is a stream's id. */
    public boolean isKeyedByStream() {
        return key == Key.STREAM;
    }

    /** Whether work that was done is likely to be woken again within moments. */
    public boolean isWokenInBursts() {
        return wokenInBursts;
    }
}
