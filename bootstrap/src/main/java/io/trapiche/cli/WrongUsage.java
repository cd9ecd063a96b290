package io.trapiche.cli;

/** A command line that cannot be understood; the message says what was meant, if that shows. */
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
