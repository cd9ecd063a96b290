package io.trapiche.sandbox.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * The items of a feed. An item that is read hides for a time and comes back unless it is committed.
 * Only the handle of the last reading commits, as in the queue service behind VTEX's feed.
 */
final class FeedQueue {
    /** VTEX drops an item after more than a hundred deliveries. */
    private static final int MOST_READINGS = 100;

    /** In the order they were queued. */
    private final Map<Long, Waiting> items = new LinkedHashMap<>();

    private final List<Long> worn = new ArrayList<>();
    private final Deque<Waiting> ready = new ArrayDeque<>();
    private final Queue<Waiting> hidden =
            new PriorityQueue<>(Comparator.comparing(waiting -> waiting.visibleAt));

    private static final class Waiting {
        final FeedItem item;
        int readings;
        Instant visibleAt = Instant.MIN;

        Waiting(FeedItem item) {
            this.item = item;
        }
    }

    /** An item as it was read. */
    record Reading(FeedItem item, int number) {}

    synchronized void add(FeedItem item, boolean ahead) {
        Waiting waiting = new Waiting(item);
        items.put(item.id(), waiting);
        if (ahead) {
            ready.addFirst(waiting);
        } else {
            ready.addLast(waiting);
        }
    }

    /** At most so many items, hidden until {@code now} plus the timeout. */
    synchronized List<Reading> read(int most, Instant now, Duration timeout) {
        while (!hidden.isEmpty() && !hidden.element().visibleAt.isAfter(now)) {
            ready.addLast(hidden.remove());
        }
        List<Reading> readings = new ArrayList<>();
        while (readings.size() < most && !ready.isEmpty()) {
            Waiting next = ready.removeFirst();
            if (next.readings > MOST_READINGS) {
                wear(next);
            } else if (items.containsKey(next.item.id())) {
                next.visibleAt = now.plus(timeout);
                next.readings++;
                hidden.add(next);
                readings.add(new Reading(next.item, next.readings));
            }
        }
        return readings;
    }

    private void wear(Waiting waiting) {
        if (items.remove(waiting.item.id()) != null) {
            worn.add(waiting.item.id());
        }
    }

    /** Takes an item out; empty unless the handle was the last one given for it. */
    synchronized Optional<FeedItem> commit(long id, int reading) {
        Waiting waiting = items.get(id);
        if (waiting == null || waiting.readings != reading) {
            return Optional.empty();
        }
        items.remove(id);
        return Optional.of(waiting.item);
    }

    /** Takes out what is older than the retention or was read too often, and returns its ids. */
    synchronized List<Long> expire(Instant oldest) {
        List<Long> expired = new ArrayList<>(worn);
        worn.clear();
        Iterator<Waiting> inOrder = items.values().iterator();
        boolean old = true;
        while (old && inOrder.hasNext()) {
            FeedItem item = inOrder.next().item;
            old = item.queuedAt().isBefore(oldest);
            if (old) {
                inOrder.remove();
                expired.add(item.id());
            }
        }
        return expired;
    }

    synchronized List<Long> ids() {
        return List.copyOf(items.keySet());
    }

    /** Hidden items count, too. */
    synchronized int size() {
        return items.size();
    }

    synchronized Optional<Instant> oldest() {
        return items.values().stream().findFirst().map(waiting -> waiting.item.queuedAt());
    }
}
