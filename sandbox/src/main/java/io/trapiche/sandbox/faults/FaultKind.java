package io.trapiche.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can go wrong on demand. */
public enum FaultKind {
    /** The answer takes {@code millis} longer. */
    LATENCY("latencyMillis"),
    /** 503 for everything that matches, until it is taken back. */
    OUTAGE("outage"),
    /** 401 although the credentials are good. */
    UNAUTHORIZED("unauthorized"),
    /** 429, with {@code Retry-After} when {@code retryAfterSeconds} is given. */
    STATUS_429("status429"),
    /** 500, and nothing was done. */
    STATUS_500("status500"),
    /** 503 as of a breaker that is open, and nothing was done. */
    STATUS_503("status503"),
    /** 200 with an HTML page, and nothing was done. */
    HTML_ANSWER("htmlAnswer"),
    /** 200 with half a JSON object; nothing was done, unless {@code effect}. */
    GARBAGE("garbage"),
    /**
     * The call is carried out, then the connection is dropped, or 500 answered with {@code
     * "answer":"500"}.
     */
    LOSE_ANSWER("loseAnswer"),
    /** Answers and callbacks carry fields nobody documented, in odd letter case. */
    UNKNOWN_FIELDS("unknownFields"),
    /** Order integration tells {@code code}; nothing was done, unless {@code effect}. */
    ANSWER_CODE("answerCode"),
    /** The callback arrives before the call is answered. */
    CALLBACK_FIRST("callbackFirst"),
    /** A paid order's approval is called back before its integration. */
    SWAP_CALLBACKS("swapCallbacks"),
    /** A result callback is never sent. */
    DROP_CALLBACK("dropCallback"),
    /** A result callback is sent twice. */
    DOUBLE_CALLBACK("doubleCallback"),
    /** A result callback is sent {@code millis} later. */
    DELAY_CALLBACK("delayCallbackMillis"),
    /** A cancellation, invoice or tracking is never pushed to the connector. */
    DROP_PUSH("dropPush"),
    /** A change of an order is taken and stands still until it is retried. */
    STALL_CHANGE("stallChange"),
    /** A change of an order is taken and given up. */
    GIVE_UP_CHANGE("giveUpChange"),
    /** A feed item is queued twice, with the same {@code eventId}. */
    DUPLICATE_FEED_ITEM("duplicateFeedItem"),
    /** A feed item overtakes those queued before. */
    REORDER_FEED("reorderFeed"),
    /** A cancelled order is once more on its way to be, and is told of again. */
    CANCEL_AGAIN("cancelAgain"),
    /** A feed item, a hook's call or an order's document tells no status. */
    NULL_STATUS("nullStatus");

    private final String wireName;

    FaultKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    static Optional<FaultKind> of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }
}
