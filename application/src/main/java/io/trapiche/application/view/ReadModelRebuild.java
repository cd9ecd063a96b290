package io.trapiche.application.view;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.log.IntegrationLogProjection;
import io.trapiche.application.log.port.IntegrationLogStore;
import io.trapiche.application.view.port.OrderViewStore;
import java.util.List;

/**
 * Makes the orders to look at and the integration log anew out of all events. The projections may
 * go on meanwhile; lists are incomplete until the rebuild ends.
 */
public final class ReadModelRebuild {

    private static final int BATCH = 1_000;

    private final AllEvents events;
    private final List<Runnable> clearing;
    private final List<EventConsumer> projections;

    /** Of the orders alone. */
    public ReadModelRebuild(AllEvents events, OrderViewStore orders) {
        this.events = events;
        this.clearing = List.of(orders::clear);
        this.projections = List.of(new OrderViewProjection(orders));
    }

    public ReadModelRebuild(AllEvents events, OrderViewStore orders, IntegrationLogStore log) {
        this.events = events;
        this.clearing = List.of(orders::clear, log::clear);
        this.projections =
                List.of(new OrderViewProjection(orders), new IntegrationLogProjection(log));
    }

    /** Rebuilds and tells how many events were read. */
    public long rebuild() {
        clearing.forEach(Runnable::run);
        long read = 0;
        List<RecordedEvent> batch = events.after(EventPosition.START, BATCH);
        while (!batch.isEmpty()) {
            for (EventConsumer projection : projections) {
                projection.consume(batch);
            }
            read += batch.size();
            batch = events.after(batch.getLast().position(), BATCH);
        }
        return read;
    }
}
