package io.trapiche.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.trapiche.sandbox.wire.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a cancellation, and why.
 *
 * @param requestId null where the order was cancelled at once, and in what earlier versions kept
 */
public record Cancellation(String reason, boolean byUser, Instant at, @Nullable String requestId) {

    /** Without a question to the seller. */
    public Cancellation(String reason, boolean byUser, Instant at) {
        this(reason, byUser, at, null);
    }

    /** A question to the seller. */
    public Cancellation asking(Ids ids) {
        return new Cancellation(reason, byUser, at, ids.hex());
    }

    @JsonIgnore
    public boolean isRequest() {
        return requestId != null;
    }

    /** A request that the seller denied. */
    public record Denial(Cancellation request, String reason, Instant at) {}
}
