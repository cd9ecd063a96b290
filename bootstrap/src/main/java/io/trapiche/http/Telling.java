package io.trapiche.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a failure: its kind, message and place without the paths that VTEX calls,
 * which hold secrets. Frameworks put the path of a call into messages, and Reactor into exceptions
 * that it adds.
 */
final class Telling extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("vtex/[^\\s\"'\\])>]*");
    private static final int DEEPEST = 8;

    private Telling(String message, @Nullable Throwable cause) {
        super(message, cause, false, true);
    }

    static Throwable of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    /** The text, with paths cut off where the secret would follow. */
    static String masked(String text) {
        return PATH.matcher(text).replaceAll("vtex/***");
    }

    private static Throwable of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        String message = failure.getMessage();
        Telling told =
                new Telling(
                        failure.getClass().getName()
                                + (message == null ? "" : ": " + masked(message)),
                        cause == null || depth == 0 ? null : of(cause, depth - 1));
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}
