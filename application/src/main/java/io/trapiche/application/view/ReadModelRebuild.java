package io.trapiche.application.view;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.List;

/**
 * Makes what projections keep anew out of all events. The projections may go on meanwhile; lists
 * are incomplete until the rebuild ends.
 */
public final class ReadModelRebuild {

    private static final int BATCH = 1_000;

    private final AllEvents events;
    private final List<Projection> projections;

    public ReadModelRebuild(AllEvents events, List<Projection> projections) {
        this.events = events;
        this.projections = List.copyOf(projections);
    }

    /** Rebuilds and tells how many events were read. */
    public long rebuild() {
        projections.forEach(Projection::clear);
        long read = 0;
        List<RecordedEvent> batch = events.after(EventPosition.START, BATCH);
        while (!batch.isEmpty()) {
            for (Projection projection : projections) {
                projection.consume(batch);
            }
            read += batch.size();
            batch = events.after(batch.getLast().position(), BATCH);
        }
        return read;
    }
}
