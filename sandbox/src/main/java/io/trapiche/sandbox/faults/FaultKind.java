package io.trapiche.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can go wrong on demand. */
public enum FaultKind {
    /** The answer takes {@code millis} longer. */
    LATENCY("latencyMillis"),
    /** 401 although the credentials are good. */
    UNAUTHORIZED("unauthorized"),
    /** 429, with {@code Retry-After} when {@code retryAfterSeconds} is given. */
    STATUS_429("status429"),
    /** 500, and nothing was done. */
    STATUS_500("status500"),
    /** 200 with an HTML page, and nothing was done. */
    HTML_ANSWER("htmlAnswer"),
    /**
     * The call is carried out, then the connection is dropped, or 500 answered with {@code
     * "answer":"500"}.
     */
    LOSE_ANSWER("loseAnswer"),
    /** A result callback is never sent. */
    DROP_CALLBACK("dropCallback"),
    /** A result callback is sent twice. */
    DOUBLE_CALLBACK("doubleCallback"),
    /** A result callback is sent {@code millis} later. */
    DELAY_CALLBACK("delayCallbackMillis"),
    /** A feed item is queued twice, with the same {@code eventId}. */
    DUPLICATE_FEED_ITEM("duplicateFeedItem"),
    /** A feed item overtakes those queued before. */
    REORDER_FEED("reorderFeed");

    private final String wireName;

    FaultKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    static Optional<FaultKind> of(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
    }
}
