package io.trapiche.adapter.erp.topics;

/** Topics can be neither read nor made at the moment; the caller may repeat. */
public final class TopicsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicsUnavailable(Throwable cause) {
        super("topics unavailable", cause);
    }
}
