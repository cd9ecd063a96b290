package io.trapiche.application.following;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads an order that VTEX signalled, once for all signals that came meanwhile. */
public final class ReadOrderWorker implements Worker {

    private final OrderReading reading;

    public ReadOrderWorker(OrderReading reading) {
        this.reading = reading;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.READ_ORDER;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        reading.readIfSignalled(new StreamId(attempt.key()).omsOrder());
        return null;
    }
}
