package io.trapiche.settings;

/** What was configured cannot work; the message says what to change. */
public final class IllegalSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalSettings(String message) {
        super(message);
    }
}
