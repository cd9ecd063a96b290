package io.trapiche.application.oms;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an order that VTEX signalled, once for all signals that came meanwhile. */
final class ReadOrderWorker implements Worker {

    private final Inbox inbox;
    private final OrderReading reading;

    ReadOrderWorker(Inbox inbox, OrderReading reading) {
        this.inbox = inbox;
        this.reading = reading;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.READ_ORDER;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        StreamId order = new StreamId(attempt.key());
        List<Long> signals = inbox.pending(order).stream().map(Inbox.Pending::id).toList();
        if (!signals.isEmpty()) {
            boolean found = reading.read(order.omsOrder());
            inbox.processed(signals, found ? null : "VTEX has no such order");
        }
        return null;
    }
}
