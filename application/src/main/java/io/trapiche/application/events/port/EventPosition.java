package io.trapiche.application.events.port;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place in the log of all events. Positions follow the order in which events became visible, not
 * the order in which their transactions began.
 *
 * @param transactionId of the transaction that recorded the event
 * @param index of the event, ascending within its transaction
 */
public record EventPosition(long transactionId, long index) implements Comparable<EventPosition> {

    /** Before every event. */
    public static final EventPosition START = new EventPosition(0, 0);

    private static final Comparator<EventPosition> ORDER =
            Comparator.comparingLong(EventPosition::transactionId)
                    .thenComparingLong(EventPosition::index);

    /** Reads what {@link #toString()} wrote. */
    public static Optional<EventPosition> parse(String text) {
        int colon = text.indexOf(':');
        try {
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(
                            new EventPosition(
                                    Long.parseLong(text.substring(0, colon)),
                                    Long.parseLong(text.substring(colon + 1))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(EventPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transactionId + ":" + index;
    }
}
