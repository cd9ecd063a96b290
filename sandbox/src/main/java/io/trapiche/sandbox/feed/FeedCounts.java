package io.trapiche.sandbox.feed;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How often a feed had to tell something once more. */
public final class FeedCounts {
    private final LongAdder again = new LongAdder();
    private final LongAdder stale = new LongAdder();

    void read(List<FeedQueue.Reading> readings) {
        again.add(readings.stream().filter(reading -> reading.number() > 1).count());
    }

    void stale(int handles) {
        stale.add(handles);
    }

    /** Items that were read a second time or later, since nobody committed them in time. */
    public long readAgain() {
        return again.sum();
    }

    /** Handles of commits that were passed over. */
    public long staleHandles() {
        return stale.sum();
    }
}
