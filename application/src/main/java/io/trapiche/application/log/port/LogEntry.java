package io.trapiche.application.log.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;

/**
 * One step of a marketplace's order; it holds no personal data.
 *
 * @param eventId of the event that tells it; no two entries share one
 * @param order the marketplace's order
 * @param sequence of the event in the order's stream
 * @param message for people
 * @param content ids, codes and amounts, as {@code name=value} with commas between; may be empty
 */
public record LogEntry(
        String eventId,
        StreamId order,
        long sequence,
        Instant at,
        Operation operation,
        Direction direction,
        Status status,
        String message,
        String content) {

    /** What was going on; the names are stored. */
    public enum Operation {
        PLACE_ORDER,
        APPROVE_ORDER,
        FULFIL_ORDER,
        CANCEL_ORDER,
        INTERVENE
    }

    /** Between whom; the names are stored. */
    public enum Direction {
        FROM_MARKETPLACE,
        TO_VTEX,
        FROM_VTEX,
        FROM_SELLER,
        FROM_OPERATOR
    }

    /** Whether it went well; the names are stored. */
    public enum Status {
        SUCCESS,
        ERROR
    }

    /** The tenant. */
    public AccountName account() {
        return order.account();
    }
}
