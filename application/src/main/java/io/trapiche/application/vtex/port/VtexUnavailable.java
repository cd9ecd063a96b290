package io.trapiche.application.vtex.port;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * VTEX did not answer as agreed; whether the call had its effect is open, unless it was {@link
 * #notSent}.
 */
public final class VtexUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;
    private final boolean sent;

    /**
     * Tells of a failed call.
     *
     * @param message route and status; no personal data, no credentials
     * @param retryAfter what VTEX asked to wait; null when it said nothing
     */
    public VtexUnavailable(
            String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(message, retryAfter, cause, true);
    }

    private VtexUnavailable(
            String message,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause,
            boolean sent) {
        super(message, cause);
        this.retryAfter = retryAfter;
        this.sent = sent;
    }

    /**
     * Tells of a call that was held back, and so had no effect.
     *
     * @param retryAfter when it is worth trying again; null when nobody knows
     */
    public static VtexUnavailable notSent(String message, @Nullable Duration retryAfter) {
        return new VtexUnavailable(message, retryAfter, null, false);
    }

    /** Whether the call left; one that did not has had no effect. */
    public boolean wasSent() {
        return sent;
    }

    /** What VTEX asked to wait, or when a call that was held back is worth another try. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
