package io.trapiche.application.streams;

/** The aggregate was changed by others again and again; the caller may repeat. */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentChange(StreamId id, Throwable cause) {
        super("changed by others meanwhile: " + id, cause);
    }
}
