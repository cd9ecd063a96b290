package io.trapiche.application.view;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.view.port.OrderViewStore;
import java.util.List;

/**
 * Makes the orders to look at anew out of all events. The projection may go on meanwhile; lists are
 * incomplete until the rebuild ends.
 */
public final class ReadModelRebuild {

    private static final int BATCH = 1_000;

    private final AllEvents events;
    private final OrderViewStore store;
    private final OrderViewProjection projection;

    public ReadModelRebuild(AllEvents events, OrderViewStore store) {
        this.events = events;
        this.store = store;
        this.projection = new OrderViewProjection(store);
    }

    /** Rebuilds and tells how many events were read. */
    public long rebuild() {
        store.clear();
        long read = 0;
        List<RecordedEvent> batch = events.after(EventPosition.START, BATCH);
        while (!batch.isEmpty()) {
            projection.consume(batch);
            read += batch.size();
            batch = events.after(batch.getLast().position(), BATCH);
        }
        return read;
    }
}
