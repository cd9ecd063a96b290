package io.trapiche.application.streams;

/** The store cannot be reached or used at the moment; the caller may repeat. */
public final class StorageUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
