package io.trapiche.sandbox.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What took effect on VTEX's side, one entry each, and what an auditor cannot see otherwise: the
 * addresses that connectors gave, and the feed items that were committed. A restart forgets it.
 */
public final class Journal {
    /** The connector asked for a placement; the detail is its endpoint. */
    public static final String ASKED_TO_PLACE = "asked-to-place";

    /** The connector asked for an approval; the detail is its endpoint. */
    public static final String ASKED_TO_APPROVE = "asked-to-approve";

    /** A feed item is gone for good; the detail is its event's id. */
    public static final String FEED_COMMITTED = "feed-committed";

    private static final int KEPT = 200_000;

    private final InstantSource clock;
    private final Deque<Entry> entries = new ArrayDeque<>();

    public Journal(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Something that happened.
     *
     * @param what one of the above, or an effect such as {@code placed} or {@code start-handling}
     * @param orderId VTEX's; blank where there is none yet
     * @param marketplaceOrderId blank for the shop's own orders
     * @param detail depends on {@code what}; blank for none
     */
    public record Entry(
            Instant at,
            String account,
            String what,
            String orderId,
            String marketplaceOrderId,
            String detail) {}

    /** Notes what happens now. */
    public void note(
            String account, String what, String orderId, String marketplaceOrderId, String detail) {
        Entry entry =
                new Entry(clock.instant(), account, what, orderId, marketplaceOrderId, detail);
        synchronized (entries) {
            entries.addLast(entry);
            if (entries.size() > KEPT) {
                entries.removeFirst();
            }
        }
    }

    /** Oldest first. */
    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }
}
