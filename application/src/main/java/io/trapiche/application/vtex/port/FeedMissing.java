package io.trapiche.application.vtex.port;

/** VTEX has no feed for the key of the account: nothing that changes is queued for anybody. */
public final class FeedMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeedMissing() {
        super("VTEX has no feed for the key of the account");
    }
}
