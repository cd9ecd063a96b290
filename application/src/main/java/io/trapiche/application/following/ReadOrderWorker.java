package io.trapiche.application.following;

import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an order that VTEX signalled, once for all signals that came meanwhile. */
public final class ReadOrderWorker implements Worker {

    private final OrderReading reading;
    private final Sessions sessions;

    public ReadOrderWorker(OrderReading reading, Sessions sessions) {
        this.reading = reading;
        this.sessions = sessions;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.READ_ORDER;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        return reading.readIfSignalled(new StreamId(attempt.key()).omsOrder());
    }

    @Override
    public void work(Attempt attempt, Consumer<@Nullable Instant> giveBack) {
        sessions.work(() -> work(attempt), giveBack);
    }
}
