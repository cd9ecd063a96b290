package io.trapiche.application.vtex.port;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** VTEX did not answer as agreed; whether the call had its effect is open. */
public final class VtexUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Tells of a failed call.
     *
     * @param message route and status; no personal data, no credentials
     * @param retryAfter what VTEX asked to wait; null when it said nothing
     */
    public VtexUnavailable(
            String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** What VTEX asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
