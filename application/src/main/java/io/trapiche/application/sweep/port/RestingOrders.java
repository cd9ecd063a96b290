package io.trapiche.application.sweep.port;

import io.trapiche.application.streams.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Orders that have come to no end, that are not parked, and that nothing happens to. */
public interface RestingOrders {

    /**
     * Takes orders that nothing has happened to for long, those first that were left alone longest.
     * An order that was taken is taken again after twice the time. Takes part in the caller's
     * transaction.
     *
     * @param most how many orders are looked at in this call; fewer may be due
     */
    List<Resting> take(Pace pace, Instant now, int most);

    /**
     * An order that rests.
     *
     * @param lane under which its work is serialised
     * @param state as lists show it
     */
    record Resting(StreamId lane, String state) {}

    /**
     * After how long an order is looked at.
     *
     * @param moving in a state in which something is always to be done: received, submitted, an
     *     approval or a cancellation under way
     * @param waiting in a state that can wait for the customer, the seller or the ERP
     */
    record Pace(Duration moving, Duration waiting) {}
}
