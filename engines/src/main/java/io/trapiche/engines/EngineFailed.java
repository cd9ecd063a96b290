package io.trapiche.engines;

/** An embedded engine could not be started or stopped; the message says what to look at. */
public class EngineFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineFailed(String message) {
        super(message);
    }

    public EngineFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
